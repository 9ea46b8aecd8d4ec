import { describe, expect, it } from 'vitest';
import { axeFindings, LET_AXE_IN } from '../support/axe.ts';
import { blockScripts, optionsOf, PAIRS, settled } from '../support/settings.ts';
import { PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('axe finds nothing wrong', () => {
  it.each(PAIRS)('with the page $page.name', async ({ page: { path }, settings }) => {
    for (const setting of settings) {
      const page = await visit(path, {
        ...LET_AXE_IN,
        ...optionsOf(setting),
        kept: true,
        ...(!setting.scripts && { before: blockScripts }),
      });
      await settled(page, path, setting.scripts);
      expect(await axeFindings(page), JSON.stringify(setting)).toEqual([]);
    }
  });

  it('with words marked in a comment that the address names, and a panel open', async () => {
    const page = await visit(`${THREAD}?q=zero+sum#c5`, { ...LET_AXE_IN, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Clear the marks' }).waitFor();
    await page.getByRole('button', { name: 'Cite comment 5' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('with the list of keys open', async () => {
    const page = await visit('/about/', LET_AXE_IN);
    await page.keyboard.press('?');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('with the filters of the search page open on a phone', async () => {
    const page = await visit('/search/?q=china&stance=for', {
      ...LET_AXE_IN,
      viewport: PHONE,
      colorScheme: 'dark',
    });
    await page.locator('li[data-comment]').first().waitFor();
    await page.getByRole('button', { name: 'Filter (1)' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('with the menu of a phone open', async () => {
    const page = await visit('/about/', { ...LET_AXE_IN, viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('axe', () => {
  it('is at work: it finds an image without words, and grey text on grey in the dark', async () => {
    const page = await visit('/about/', LET_AXE_IN);
    await page.evaluate(() => {
      document.querySelector('main')?.append(new Image());
      const heading = document.querySelector('h1');
      if (heading) heading.style.color = 'light-dark(black, #333)';
    });
    const light = (await axeFindings(page)).join('\n');
    expect(light).toContain('image-alt');
    expect(light).not.toContain('color-contrast');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await axeFindings(page)).join('\n')).toContain('color-contrast');
  });
});
