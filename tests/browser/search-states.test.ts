import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  announced,
  asked,
  asLarge,
  facet,
  fewFrames,
  INDEX,
  outcome,
} from '../support/search-page.ts';
import {
  eventually,
  found,
  PHONE,
  searchBox,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();
const WORKER = '**/search-worker*.js';

/** `hold` keeps the index back until `release` is called. */
function holdIndex() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const hold = (page: Page) =>
    page.route(INDEX, async (route) => {
      await promise;
      await route.continue();
    });
  return { hold, release: resolve };
}

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' }).click();

describe('the search page', () => {
  it('shows what can be searched, and the questions, while nothing is looked for', async () => {
    const page = await visit('/search/');
    expect(await outcome(page)).toMatch(/^Search \d+ comments in \d+ thread/);
    expect(await page.locator('.outcome a[href="/themes/zero-sum/"]').isVisible()).toBe(true);
    expect(await searchBox(page).evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await announced(page)).toBe('');
    for (const part of ['.facets', '.order', '.filter-button'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
  });

  it('parts what can be searched from how the query was read', async () => {
    const page = await visit('/search/?q=stanse:for', { kept: true });
    const [note, scope] = [page.locator('.reading-note'), page.locator('.scope-line')];
    await note.waitFor();
    const [above, below] = [await note.boundingBox(), await scope.boundingBox()];
    if (!above || !below) throw new Error('A line has no box.');
    expect(below.y - above.y - above.height).toBeGreaterThan(12);
  });

  it('says that the index did not come, and tries again when asked', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: (page) => page.route(INDEX, (route) => route.abort()),
    });
    await eventually(() => outcome(page)).toContain('The index did not come.');
    expect(await found(page)).toEqual([]);
    await page.unroute(INDEX);
    await page.route(INDEX, (route) => route.fulfill({ status: 503 }));
    await tryAgain(page);
    await eventually(() => outcome(page)).toContain('The index did not come.');
    await page.unroute(INDEX);
    await page.route(INDEX, (route) => route.fulfill({ body: '{"documents": []' }));
    await tryAgain(page);
    await eventually(() => outcome(page)).toContain('The index did not come.');
    await page.unroute(INDEX);
    await tryAgain(page);
    await eventually(() => found(page)).toContain(5);
  });

  it('announces that the index did not come, and no longer says so while it is tried again', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: (page) => page.route(INDEX, (route) => route.abort()),
    });
    await eventually(() => page.getByRole('alert').allInnerTexts()).toEqual([
      'The index did not come.',
    ]);
    await page.unroute(INDEX);
    const { hold, release } = holdIndex();
    await hold(page);
    await tryAgain(page);
    expect(await outcome(page)).toMatch(/^Getting the index, \d+ KB/);
    release();
    await eventually(() => found(page)).toContain(5);
  });

  it('offers ways out that a thumb can press, in one row', async () => {
    const page = await visit('/search/?q=zero+sum', {
      viewport: PHONE,
      before: (page) => page.route(INDEX, (route) => route.abort()),
    });
    await page.getByRole('alert').waitFor();
    const ways = page.locator('.outcome .ways > li > *');
    const boxes = await ways.evaluateAll((all) =>
      all.map((way) => way.getBoundingClientRect()).map(({ top, height }) => ({ top, height })),
    );
    expect(boxes).toEqual([boxes[1], { top: boxes[0]?.top, height: 44 }]);
  });

  it('says so when its worker does not come, and tries again when asked', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: async (page) => {
        await asLarge(page);
        await page.route(WORKER, (route) => route.abort());
      },
    });
    await eventually(() => outcome(page)).toContain('The index did not come.');
    await page.unroute(WORKER);
    await tryAgain(page);
    await eventually(() => found(page)).toContain(5);
  });

  it('says so where the browser has no workers', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: async (page) => {
        await asLarge(page);
        await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
      },
    });
    await eventually(() => outcome(page)).toContain('The index did not come.');
    await tryAgain(page);
    await eventually(() => outcome(page)).toContain('The index did not come.');
  });

  it('tells that a slow index is on its way, and answers what was typed meanwhile', async () => {
    const { hold, release } = holdIndex();
    const page = await visit('/search/', { before: hold });
    await page.keyboard.type('zero');
    await eventually(() => outcome(page)).toMatch(/Getting the index, \d+ KB/);
    await page.keyboard.type(' sum');
    expect(await searchBox(page).inputValue()).toBe('zero sum');
    release();
    await eventually(() => announced(page)).toContain('“zero sum”');
    expect(await found(page)).toContain(5);
    expect(await outcome(page)).not.toContain('Getting the index');
  });

  it('does not stay waiting for a slow index when the box is emptied', async () => {
    const { hold, release } = holdIndex();
    const page = await visit('/search/', {
      before: async (page) => {
        await page.clock.install();
        await hold(page);
      },
    });
    await page.keyboard.type('zero');
    await searchBox(page).fill('');
    await page.clock.fastForward(1000);
    const answered = page.waitForResponse(INDEX);
    release();
    await (await answered).finished();
    expect(await outcome(page)).toMatch(/^Search \d+ comments/);
  });

  it('keeps in the history what was found when a filter is chosen before typing pauses', async () => {
    const page = await visit('/search/', { before: (page) => page.clock.install({ time: 0 }) });
    await page.clock.pauseAt(60_000);
    await page.keyboard.type('china');
    await fewFrames(page);
    const all = await found(page);
    expect(all).toContain(5);
    await facet(page, 'by', 'host').check();
    await eventually(() => asked(page)).toBe('?q=china&by=host');
    await page.goBack();
    await eventually(() => asked(page)).toBe('?q=china');
    await fewFrames(page);
    await eventually(() => found(page)).toEqual(all);
  });

  it('explains itself without scripts, leads to the threads, and shows nothing that does nothing', async () => {
    const page = await visit('/search/?q=zero+sum', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Search needs JavaScript.');
    for (const role of ['searchbox', 'checkbox', 'combobox', 'button', 'dialog', 'status'] as const)
      expect(await main.getByRole(role).filter({ hasText: /./ }).count(), role).toBe(0);
    for (const control of await main.locator('input, select, button').all())
      expect(await control.isVisible()).toBe(false);
    await main.locator(`a[href="${THREAD}"]`).click();
    await page.waitForURL(`**${THREAD}`);
  });
});
