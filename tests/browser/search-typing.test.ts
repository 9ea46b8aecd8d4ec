import { describe, expect, it } from 'vitest';
import { times, withComments } from '../support/fat-index.ts';
import { announced, asked, facet, foundAfter, outcome } from '../support/search-page.ts';
import {
  eventually,
  found,
  searchBox,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();

describe('typing in the search box', () => {
  it('finds by the beginning of the word being typed, and no longer word once a space ends it', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('compet');
    await eventually(() => found(page)).toEqual(expect.arrayContaining([1, 2, 7]));
    const marked = await page.locator('li[data-comment] mark').allInnerTexts();
    expect(marked).toEqual(expect.arrayContaining(['competitors', 'competition']));
    for (const word of marked) expect(word).toMatch(/^compet/i);
    await page.keyboard.type(' ');
    await eventually(() => outcome(page)).toContain('No comment matches “compet”.');
    expect(await found(page)).toEqual([]);
  });

  it('finds comment 5 for “zero sum” and puts its words in mark elements', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    const result = page.locator('li[data-comment="5"]');
    await result.waitFor();
    expect(await result.locator('mark').allInnerTexts()).toEqual(['zero-sum game']);
    expect(await shownText(result)).toContain('It is not a zero-sum game.');
    expect(await shownText(result)).toContain('reply to 4');
    const [background, paper] = await result
      .locator('mark')
      .evaluate((mark) => [
        getComputedStyle(mark).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(background).not.toBe(paper);
    const others = await page.locator('li[data-comment="1"] mark').allInnerTexts();
    expect(others, 'another name of it, by the glossary').toContain('0 sum');
  });

  it('finds H200 but not H20, which is another chip', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('H20');
    await eventually(() => outcome(page)).toContain('No comment matches “H20”.');
    expect(await found(page)).toEqual([]);
    await page.keyboard.type('0');
    await eventually(() => found(page)).toEqual(expect.arrayContaining([3, 4, 20]));
  });

  it('shows no count of earlier words when the box is emptied at once', async () => {
    const page = await visit('/search/', { before: (page) => page.clock.install() });
    await page.keyboard.type('zero sum');
    await page.locator('li[data-comment]').first().waitFor();
    await searchBox(page).fill('');
    await page.locator('.scope-line').waitFor();
    await page.clock.fastForward(1000);
    expect(await announced(page)).toBe('');
  });
});

describe('the address of a search', () => {
  it('takes up the words once typing pauses, and gains no second step when Enter confirms them', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => asked(page)).toBe('?q=zero+sum');
    const steps = await page.evaluate(() => history.length);
    const results = await found(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.reload();
    await eventually(() => found(page)).toEqual(results);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
  });

  it('holds only the best words of a text that is too long for one, and finds the same', async () => {
    const text = 'Selling chips to China is good, actually, because competition makes prosperity. ';
    const page = await visit('/search/');
    await foundAfter(page, () => searchBox(page).fill(`${text.repeat(300)} stance:for`));
    await eventually(() => asked(page)).toContain('stance%3Afor');
    expect((await asked(page)).length).toBeLessThan(300);
    const results = await found(page);
    expect(results).toContain(9);
    const link = page.locator('li[data-comment="9"] a');
    expect((await link.getAttribute('href'))?.length).toBeLessThan(300);
    await page.reload();
    await eventually(() => found(page)).toEqual(results);
  });

  it('limits the search to one thread by “thread”, until the reader lifts the limit', async () => {
    const elsewhere = times(1, { word: 'zero sum', thread: 'elsewhere' });
    const page = await visit('/search/?q=zero+sum&thread=chinatalk-h200', {
      before: withComments(...elsewhere),
    });
    const only = facet(page, 'thread', 'chinatalk-h200');
    await eventually(() => found(page)).toContain(7);
    expect(await only.isChecked()).toBe(true);
    expect(await found(page)).not.toContain(22);
    expect(await foundAfter(page, () => only.uncheck())).toContain(22);
    expect(await asked(page)).toBe('?q=zero+sum');
  });

  it('names the thread when the search starts from the box of that thread', async () => {
    const page = await visit(THREAD);
    await page.getByRole('searchbox', { name: 'Search this thread' }).fill('zero sum');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=zero+sum&thread=chinatalk-h200');
    await eventually(() => found(page)).toContain(5);
  });
});
