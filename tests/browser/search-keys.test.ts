import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listed } from '../support/search-page.ts';
import { eventually, found, searchBox, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const STOPS = '.outcome :is(.entry, .result)';
const inBox = (page: Page) => searchBox(page).evaluate((box) => box.matches(':focus'));
/** The places in the list of what has the focus and of what is marked as current. */
const here = (page: Page) =>
  page.locator(STOPS).evaluateAll((all) => ({
    focused: all.flatMap((one, at) => (one.contains(document.activeElement) ? [at] : [])),
    current: all.flatMap((one, at) => (one.getAttribute('aria-current') === 'true' ? [at] : [])),
  }));

describe('the keyboard in the results', () => {
  it('goes down through entries and results with the arrow keys, and up again into the box', async () => {
    const page = await visit('/search/?q=zero+sum');
    await listed(page);
    await searchBox(page).focus();
    const stops = await page.locator(STOPS).count();
    expect(stops).toBeGreaterThan((await found(page)).length);
    for (let at = 0; at < stops; at += 1) {
      await page.keyboard.press('ArrowDown');
      expect(await here(page)).toEqual({ focused: [at], current: [at] });
    }
    await page.keyboard.press('ArrowDown');
    expect((await here(page)).focused).toEqual([stops - 1]);
    for (let at = stops - 2; at >= 0; at -= 1) {
      await page.keyboard.press('ArrowUp');
      expect(await here(page)).toEqual({ focused: [at], current: [at] });
    }
    await page.keyboard.press('ArrowUp');
    expect(await inBox(page)).toBe(true);
    expect(await here(page)).toEqual({ focused: [], current: [] });
  });

  it('opens what it stands on with Enter, an entry or a comment', async () => {
    const page = await visit('/search/?q=zero+sum');
    await listed(page);
    const [first] = await found(page);
    const entries = await page.locator('.entry').count();
    await searchBox(page).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/#zero-sum');
    await page.goBack();
    await listed(page);
    await searchBox(page).focus();
    for (let pressed = 0; pressed <= entries; pressed += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${THREAD}?q=zero+sum#c${first}`);
  });

  it('returns to the box with Escape, and empties it with a second', async () => {
    const page = await visit('/search/?q=zero+sum');
    await listed(page);
    await searchBox(page).press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await inBox(page)).toBe(true);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
    await page.keyboard.press('Escape');
    expect(await searchBox(page).inputValue()).toBe('');
    await eventually(() => found(page)).toEqual([]);
  });
});
