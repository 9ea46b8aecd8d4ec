import { describe, expect, it } from 'vitest';
import { asLarge, fewFrames, foundAfter, listed } from '../support/search-page.ts';
import { eventually, found, searchBox, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('what stands below the search box, frame by frame', () => {
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

  it('changes three results of a large archive first, and all others in one frame after', async () => {
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
    const [first = [], others = []] = frames.slice(-2);
    expect(first).toHaveLength(3);
    expect(others.length).toBeGreaterThan(3);
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
});
