import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { optionsOf, settled } from '../support/settings.ts';
import { PAGE_TYPES, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

interface Stop {
  /** Its place among all elements of the page. */
  place: number;
  what: string;
  /** Whether it, or the field it stands in, is ringed or ruled. */
  ringed: boolean;
  inView: boolean;
  /** Whether something else, such as a button that stays in place, lies over all of it. */
  covered: boolean;
}

/** Where the focus is; undefined where no element of the page has it. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const marked = [element, ...document.querySelectorAll(':is(form, label, search):focus-within')];
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.8].map((y) => document.elementFromPoint(left + x * width, top + y * height)),
    );
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      what: element.outerHTML.slice(0, 120),
      ringed: marked.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      }),
      inView: width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      covered: !points.some((hit) => hit && (element.contains(hit) || hit.contains(element))),
    };
  });
}

/** Presses Tab until the focus has left the page, or as often as the page has elements. */
async function tabThrough(page: Page, key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  const most = await page.evaluate(
    () => document.querySelectorAll('a, button, input, summary, select').length,
  );
  for (let pressed = 0; pressed <= most; pressed += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) break;
    if (stops.some(({ place }) => place === stop.place)) break;
    stops.push(stop);
  }
  return stops;
}

/** What can be pressed on the page as it stands, by place. */
function pressable(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return all
      .filter((element) => element.matches('a[href], button, input, select, summary'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled'))
      .map((element) => all.indexOf(element));
  });
}

describe('the Tab key', () => {
  it.each(PAGE_TYPES)(
    'goes to everything that can be pressed on the page $name, in reading order, in view and ringed, and leaves',
    async ({ path }) => {
      const page = await visit(path, {
        ...optionsOf({ colorScheme: 'light', width: 1280, scripts: true }),
        kept: true,
      });
      await settled(page, path, true);
      // The search page puts the focus in its box: back to the top of it.
      if (await focused(page)) {
        await page.locator('.skip').focus();
        await page.keyboard.press('Shift+Tab');
      }
      const stops = await tabThrough(page);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).toEqual(await pressable(page));
      expect(stops.filter(({ ringed, inView, covered }) => !ringed || !inView || covered)).toEqual(
        [],
      );
      expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/, ''));
    },
  );

  it('goes first to a link that skips what every page begins with', async () => {
    const page = await visit(THREAD);
    await page.keyboard.press('Tab');
    expect((await focused(page))?.what).toContain('Skip to the text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('goes back the same way', async () => {
    const page = await visit('/about/');
    const there = await tabThrough(page);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const back = await tabThrough(page, 'Shift+Tab');
    expect(back.map(({ place }) => place).toReversed()).toEqual(there.map(({ place }) => place));
  });

  it('leaves a panel, and Escape closes it and gives the focus back', async () => {
    const page = await visit(THREAD);
    const cite = page.getByRole('button', { name: 'Cite comment 5' });
    await cite.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Cite comment 5' });
    await panel.waitFor();
    for (let pressed = 0; pressed < 20; pressed += 1) await page.keyboard.press('Tab');
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await cite.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await cite.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('stays in the menu of a phone, which covers the page, until it is closed', async () => {
    const page = await visit('/about/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    const stops = page.locator('#menu :is(a, input, button)');
    for (let index = 0; index < (await stops.count()); index += 1) {
      await page.keyboard.press('Tab');
      expect(await stops.nth(index).evaluate((stop) => stop === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('Enter');
    await page.locator('#menu').waitFor({ state: 'hidden' });
  });
});
