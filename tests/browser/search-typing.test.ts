import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  eventually,
  found,
  searchBox,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();

const storedComments = z.looseObject({
  storedFields: z.record(z.string(), z.looseObject({ number: z.number(), thread: z.string() })),
});

/** The index as it would be if one of its comments stood in another thread. */
function inAnotherThread(index: string, number: number): string {
  const parsed = storedComments.parse(JSON.parse(index));
  for (const comment of Object.values(parsed.storedFields)) {
    if (comment.number === number) comment.thread = 'elsewhere';
  }
  return JSON.stringify(parsed);
}

describe('typing in the search box', () => {
  it('finds comments by the beginning of the word being typed', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('compet');
    await eventually(() => found(page)).toEqual(expect.arrayContaining([1, 2, 7]));
    const marked = await page.locator('li[data-comment] mark').allInnerTexts();
    expect(marked).toEqual(expect.arrayContaining(['competitors', 'competition']));
    for (const word of marked) expect(word).toMatch(/^compet/i);
  });

  it('finds no longer word once a space ends the word', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('compet');
    await page.locator('li[data-comment]').first().waitFor();
    await page.keyboard.type(' ');
    await eventually(() => shownText(page.locator('.outcome'))).toContain('No comment contains');
    expect(await found(page)).toEqual([]);
  });

  it('finds comment 5 for “zero sum” and puts its words in mark elements', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    const result = page.locator('li[data-comment="5"]');
    await result.waitFor();
    expect(await result.locator('mark').allInnerTexts()).toEqual(['zero-sum']);
    expect(await shownText(result)).toContain('It is not a zero-sum game.');
    expect(await shownText(result)).toContain('reply to 4');
    const [background, paper] = await result
      .locator('mark')
      .evaluate((mark) => [
        getComputedStyle(mark).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(background).not.toBe(paper);
  });

  it('says how many comments were found in the first status of the page', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    const status = page.getByRole('status').first();
    await eventually(() => shownText(status)).toMatch(/^\d+ comments match “zero sum”$/);
    const [count] = (await shownText(status)).split(' ');
    expect((await found(page)).length).toBe(Number(count));
  });

  it('finds H200 but not H20, which is another chip', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('H20');
    await eventually(() => shownText(page.locator('.outcome'))).toContain(
      'No comment contains “H20”.',
    );
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
    expect(await shownText(page.getByRole('status').first())).toBe('');
  });
});

describe('the address of a search', () => {
  it('takes up the words once typing pauses', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => new URL(page.url()).search).toBe('?q=zero+sum');
  });

  it('gives the same results when it is opened again', async () => {
    const page = await visit('/search/?q=zero+sum');
    await eventually(() => found(page)).toContain(5);
    expect(await searchBox(page).inputValue()).toBe('zero sum');
  });

  it('gains one step in the history, not two, when Enter confirms what is already found', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => new URL(page.url()).search).toBe('?q=zero+sum');
    const steps = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  it('limits the search to one thread by “thread”, until the reader lifts the limit', async () => {
    const page = await visit('/search/?q=zero+sum&thread=chinatalk-h200', {
      before: (page) =>
        page.route('**/search/index-*.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: inAnotherThread(await response.text(), 5) });
        }),
    });
    const only = page.getByRole('checkbox', { name: /^Only in/ });
    await eventually(() => found(page)).toContain(7);
    expect(await only.isChecked()).toBe(true);
    expect(await found(page)).not.toContain(5);
    await only.uncheck();
    await eventually(() => found(page)).toContain(5);
    await eventually(() => new URL(page.url()).search).toBe('?q=zero+sum');
  });

  it('names the thread when the search starts from the box of that thread', async () => {
    const page = await visit(THREAD);
    await page.getByRole('searchbox', { name: 'Search this thread' }).fill('zero sum');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=zero+sum&thread=chinatalk-h200');
    await eventually(() => found(page)).toContain(5);
  });
});
