import { describe, expect, it } from 'vitest';
import { times, withComments } from '../support/fat-index.ts';
import {
  announced,
  asked,
  asLarge,
  facet,
  fewFrames,
  foundAfter,
  listed,
  outcome,
} from '../support/search-page.ts';
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

  it('shows at once as many results as a screen holds, the others and the counts in the frames after', async () => {
    const page = await visit('/search/', { before: (page) => page.clock.install({ time: 0 }) });
    await page.clock.pauseAt(60_000);
    await page.keyboard.insertText('china');
    const first = page.locator('.outcome[aria-busy="true"] li[data-comment]');
    await eventually(() => first.count()).toBe(2);
    const numbers = await first.evaluateAll((all) => all.map((one) => one.dataset['comment']));
    const count = page.locator('.facet:has(input[name="stance"][value="for"]) .facet-count');
    expect(await count.textContent()).toBe('');
    await fewFrames(page);
    const all = await found(page);
    expect(all.length).toBeGreaterThan(2);
    expect(all.slice(0, 2)).toEqual(numbers.map(Number));
    expect(Number(await count.textContent())).toBeGreaterThan(0);
  });

  it('leaves the rows of the last key below the first results until the others come, for a moment at most', async () => {
    const page = await visit('/search/', {
      before: async (page) => {
        await asLarge(page);
        await page.clock.install({ time: 0 });
      },
    });
    const rows = page.locator('li[data-comment]');
    await page.keyboard.insertText('competition');
    await listed(page);
    const before = await found(page);
    expect(before.length).toBeGreaterThan(2);
    await page.route('**/texts-*.bin', () => undefined);
    await page.clock.pauseAt(60_000);
    await page.keyboard.insertText(' china');
    await page.locator('.outcome[aria-busy="true"]').waitFor();
    expect(await rows.count()).toBe(before.length);
    await page.clock.runFor(400);
    expect(await rows.count()).toBe(1);
  });

  it('changes at most three results of a large archive in a frame, the first ones first', async () => {
    const page = await visit('/search/', { before: asLarge });
    await page.keyboard.insertText('zero');
    await listed(page);
    await foundAfter(page, () => page.keyboard.insertText(' sum game'));
    await page.evaluate(() => {
      const outcome = document.querySelector('.outcome');
      const changes: string[][] = [];
      Object.assign(window, { changes });
      if (!outcome) return;
      new MutationObserver((records) => {
        const rows = records.flatMap(({ target, addedNodes }) =>
          [target, ...addedNodes].flatMap((node) => {
            const row = node instanceof Element ? node.closest('li[data-comment]') : null;
            return row instanceof HTMLElement ? [row.dataset['comment'] ?? ''] : [];
          }),
        );
        changes.push([...new Set(rows)]);
      }).observe(outcome, { subtree: true, childList: true });
    });
    const all = await foundAfter(page, () => searchBox(page).fill('china chips'));
    const changes = await page.evaluate(
      (): string[][] => Object.getOwnPropertyDescriptor(window, 'changes')?.value,
    );
    const frames = changes.filter((rows) => rows.length > 0);
    expect(all.length).toBeGreaterThan(6);
    expect(frames.length).toBeGreaterThan(1);
    for (const rows of frames.slice(0, 3)) expect(rows.length).toBeLessThanOrEqual(3);
    expect(all.slice(0, 3)).toEqual(expect.arrayContaining((frames[0] ?? []).map(Number)));
  });

  it('brings back no results of before the box was emptied', async () => {
    const page = await visit('/search/', { before: asLarge });
    await page.keyboard.insertText('competition');
    await listed(page);
    await searchBox(page).fill('');
    await page.locator('.scope-line').waitFor();
    const most = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve(document.querySelectorAll('.outcome li[data-comment]').length);
          }).observe(document.querySelector('.outcome') ?? document, { childList: true });
        }),
    );
    await page.keyboard.insertText('china');
    expect(await most).toBeLessThanOrEqual(3);
  });

  it('leaves what offers more results alone while only its number changes', async () => {
    const page = await visit('/search/');
    await foundAfter(page, () => page.keyboard.type('competition'));
    const further = await page.locator('.further').elementHandle();
    await foundAfter(page, () => page.keyboard.type(' china'));
    expect(await further?.evaluate((one) => one.isConnected)).toBe(true);
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

  it('leaves the results alone that stay the same, so that what a reader has begun to read does not jump', async () => {
    const page = await visit('/search/');
    await page.keyboard.type('zero sum');
    await page.locator('li[data-comment="5"]').waitFor();
    await page.locator('li[data-comment]').evaluateAll((all) => {
      for (const one of all) one.setAttribute('data-seen', '');
    });
    const before = await found(page);
    expect(await foundAfter(page, () => page.keyboard.type(' '))).toEqual(before);
    const seen = 'li[data-comment][data-seen]';
    expect(await page.locator(seen).count()).toBe(before.length);
    const after = await foundAfter(page, () => page.keyboard.type('trade'));
    const kept = await page.locator(seen).evaluateAll((all) => all.map((one) => one.dataset));
    expect(kept.map(({ comment }) => Number(comment))).toEqual(
      after.filter((number) => before.includes(number)),
    );
    expect(await page.locator('li[data-comment="5"] a').getAttribute('href')).toContain('trade');
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
