import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asked, fewFrames, listed } from '../support/search-page.ts';
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

/** Those of the texts that are painted in one comment. */
function paintedIn(page: Page, number: number): Promise<string[]> {
  return page.locator(`#c${number}`).evaluate((comment) => {
    const ranges = [...(CSS.highlights.get('query') ?? [])];
    return ranges.flatMap((range) =>
      range instanceof Range && comment.contains(range.startContainer) ? [range.toString()] : [],
    );
  });
}

describe('a result', () => {
  it('opens its comment in the thread, marked, with the words painted, in other names too', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.locator('li[data-comment="5"] a').click();
    await page.waitForURL(`**${THREAD}?q=zero+sum#c5`);
    expect(await page.locator('#c5').evaluate((comment) => comment.matches(':target'))).toBe(true);
    await eventually(() => painted(page)).toContain('zero-sum game');
    expect(await paintedIn(page, 1)).toContain('0 sum');
    for (const words of (await painted(page)) ?? []) expect(words).toMatch(/^(zero|sum|0)/i);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
  });

  it('of a word that was replaced has the word painted that was looked for', async () => {
    const page = await visit('/search/?q=chian');
    await page.locator('li[data-comment="9"] a').click();
    await page.waitForURL(`**${THREAD}?q=china#c9`);
    await eventually(() => paintedIn(page, 9)).toContain('China');
  });

  it('of a comment’s words has the words painted that they share', async () => {
    const page = await visit('/search/?q=like:8');
    await page.locator('li[data-comment="3"] a').click();
    await page.waitForURL('**#c3');
    await eventually(() => paintedIn(page, 3)).toEqual(expect.arrayContaining(['lose', 'think']));
  });

  it('has its words painted without a change to the text, until “Clear the marks”', async () => {
    const marked = await visit(`${THREAD}?q=zero+sum#c5`);
    await eventually(() => painted(marked)).toContain('zero-sum game');
    const bodies = () =>
      marked.locator('.body').evaluateAll((all) => all.map((body) => body.innerHTML));
    const before = await bodies();
    await marked.getByRole('button', { name: 'Clear the marks' }).click();
    expect(await painted(marked)).toBeNull();
    const address = () =>
      marked.evaluate(() => location.pathname + location.search + location.hash);
    expect(await address()).toBe(`${THREAD}#c5`);
    expect(await marked.getByRole('button', { name: 'Clear the marks' }).count()).toBe(0);
    await marked.goto('/about/');
    await marked.goto(THREAD);
    expect(await bodies()).toEqual(before);
  });

  it('leads back to the same results by the Back button', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => asked(page)).toBe('?q=zero+sum');
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
    await fewFrames(page);
    expect(await found(page)).toContain(5);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
  });
});

describe('questions, claims and glossary entries that match', () => {
  it('come before the comments, and lead to where they stand', async () => {
    const page = await visit('/search/?q=zero+sum');
    await listed(page);
    const entries = page.locator('.entry');
    expect(await entries.locator('.entry-kind').allInnerTexts()).toEqual(
      expect.arrayContaining(['Glossary:', 'Claim:', 'Question:']),
    );
    const order = await page
      .locator('.outcome :is(.entry, .result)')
      .evaluateAll((all) => all.map((one) => one.classList.contains('entry')));
    expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)));
    const addresses = await entries
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => `${link.getAttribute('href')} ${link.textContent}`));
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/glossary/#zero-sum zero-sum',
        '/themes/zero-sum/#not-zero-sum The US and China are not in a zero-sum game.',
        '/themes/zero-sum/ Is China’s gain America’s loss?',
      ]),
    );
    await entries.getByRole('link', { name: 'The US and China are not' }).click();
    await page.waitForURL('**/themes/zero-sum/#not-zero-sum');
    expect(await page.locator(':target').innerText()).toContain('not in a zero-sum game.');
  });
});
