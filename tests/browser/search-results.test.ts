import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, found, searchBox, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** The texts of the ranges painted as words searched for, or null when nothing is painted. */
function painted(page: Page): Promise<string[] | null> {
  return page.evaluate(() => {
    const highlight = CSS.highlights.get('query');
    if (!highlight) return null;
    return [...highlight].map((range) => (range instanceof Range ? range.toString() : ''));
  });
}

describe('a result', () => {
  it('opens its comment in the thread, marked, with the words painted', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.locator('li[data-comment="5"] a').click();
    await page.waitForURL(`**${THREAD}?q=zero+sum#c5`);
    expect(await page.locator('#c5').evaluate((comment) => comment.matches(':target'))).toBe(true);
    await eventually(() => painted(page)).toContain('zero-sum');
    for (const words of (await painted(page)) ?? []) expect(words).toMatch(/^(zero|sum)/i);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
  });

  it('has its words painted without a change to the text of the comments', async () => {
    const marked = await visit(`${THREAD}?q=zero+sum#c5`);
    await eventually(() => painted(marked)).toContain('zero-sum');
    const plain = await visit(THREAD);
    const bodies = (page: Page) =>
      page.locator('.body').evaluateAll((all) => all.map((body) => body.innerHTML));
    expect(await bodies(marked)).toEqual(await bodies(plain));
  });

  it('loses the paint, and the address its words, by “Clear the marks”', async () => {
    const page = await visit(`${THREAD}?q=zero+sum#c5`);
    await page.getByRole('button', { name: 'Clear the marks' }).click();
    expect(await painted(page)).toBeNull();
    expect(await page.evaluate(() => location.pathname + location.search + location.hash)).toBe(
      `${THREAD}#c5`,
    );
    expect(await page.getByRole('button', { name: 'Clear the marks' }).count()).toBe(0);
  });

  it('leads back to the same results by the Back button', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => new URL(page.url()).search).toBe('?q=zero+sum');
    const before = await found(page);
    await page.locator('li[data-comment="5"] a').click();
    await page.waitForURL('**#c5');
    await page.goBack();
    await eventually(() => found(page)).toEqual(before);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
  });

  it('leads back to the same results even when it was opened before typing paused', async () => {
    const page = await visit('/search/', { before: (page) => page.clock.install({ time: 0 }) });
    // The clock of the page stands still from here, so the pause never comes.
    await page.clock.pauseAt(60_000);
    await page.keyboard.type('zero sum');
    await page.locator('li[data-comment="5"] a').click();
    await page.waitForURL('**#c5');
    await page.goBack();
    await eventually(() => found(page)).toContain(5);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
  });
});

describe('the keyboard in the results', () => {
  const result = (page: Page, index: number) => page.locator('.result').nth(index);
  const isFocused = (page: Page, index: number) =>
    result(page, index).evaluate((item) => item.contains(document.activeElement));

  it('moves down from the box with the arrow keys and up again into it', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.locator('li[data-comment]').first().waitFor();
    await searchBox(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(page, 0)).toBe(true);
    expect(await result(page, 0).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(page, 1)).toBe(true);
    expect(await page.locator('.result[aria-current]').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(page, 0)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await searchBox(page).evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await page.locator('.result[aria-current]').count()).toBe(0);
  });

  it('opens the result it stands on with Enter', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.locator('li[data-comment]').first().waitFor();
    const [first] = await found(page);
    await searchBox(page).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${THREAD}?q=zero+sum#c${first}`);
  });

  it('returns to the box with Escape, and empties it with a second', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.locator('li[data-comment]').first().waitFor();
    await searchBox(page).press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await searchBox(page).evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
    await page.keyboard.press('Escape');
    expect(await searchBox(page).inputValue()).toBe('');
    await eventually(() => found(page)).toEqual([]);
  });
});
