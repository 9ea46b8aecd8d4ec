import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('the map', () => {
  it('takes the Tab key through its claims as they are read: each, then what answers it', async () => {
    const page = await visit('/map/', { viewport: DESKTOP });
    const list = await page.locator('.map-list li').evaluateAll((items) =>
      items.map((item) => {
        const link = (element?: Element | null) =>
          element?.querySelector('a')?.getAttribute('href');
        const also = [...item.querySelectorAll(':scope > .meta a[href*="#"]')];
        const above = link(item.parentElement?.closest('li'));
        return {
          own: link(item),
          leadsTo: [...(above ? [above] : []), ...also.map((other) => other.getAttribute('href'))],
        };
      }),
    );
    await page.locator('.map a').first().focus();
    const path: (string | null | undefined)[] = [];
    const focused = () =>
      page.evaluate(() => {
        const link = document.activeElement;
        return link?.closest('.map') ? link.getAttribute('href') : undefined;
      });
    for (let at = await focused(); at; at = await focused()) {
      path.push(at);
      await page.keyboard.press('Tab');
    }
    expect(path.toSorted()).toEqual(list.map(({ own }) => own).toSorted());
    const early = list.filter(
      ({ own, leadsTo }) =>
        leadsTo.length > 0 && leadsTo.every((other) => path.indexOf(other) > path.indexOf(own)),
    );
    expect(early).toEqual([]);
  });

  it('leads from a claim, by the Enter key, to its words, with a ring around it on the way', async () => {
    const page = await visit('/map/', { viewport: DESKTOP });
    await page.locator('.map a').nth(1).focus();
    await page.keyboard.press('Tab');
    const focused = page.locator('.map a:focus-visible');
    const style = await focused.evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(style).not.toBe('none');
    const address = await focused.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    expect(await page.locator(':target h3').count()).toBe(1);
  });

  it('is a list alone at 390 px', async () => {
    const page = await visit('/map/', { viewport: PHONE, kept: true });
    expect(await page.locator('.map').isVisible()).toBe(false);
    const items = page.locator('.map-list li > a.claim-link');
    const shown = await items.evaluateAll((all) => all.filter((item) => item.checkVisibility()));
    expect(shown).toHaveLength(await page.locator('.map a').count());
  });

  it('is drawn and listed at 1280 px', async () => {
    const page = await visit('/map/', { viewport: DESKTOP });
    expect(await page.locator('.map').isVisible()).toBe(true);
    expect(await page.locator('.map-list').isVisible()).toBe(true);
  });
});
