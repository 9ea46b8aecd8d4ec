import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  eventually,
  found,
  searchBox,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();
const INDEX = '**/search/index-*.json';

const outcome = (page: Page) => shownText(page.locator('.outcome').first());

/** Keeps the index back until `release` is called. */
function holdIndex() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = (page: Page) =>
    page.route(INDEX, async (route) => {
      await promise;
      await route.continue();
    });
  return { before, release: resolve };
}

describe('the search page', () => {
  it('shows what can be searched, and the threads, while nothing is looked for', async () => {
    const page = await visit('/search/');
    expect(await outcome(page)).toMatch(/^Search \d+ comments in \d+ thread/);
    expect(await page.locator(`.outcome a[href="${THREAD}"]`).isVisible()).toBe(true);
    expect(await searchBox(page).evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await shownText(page.getByRole('status').first())).toBe('');
  });

  it('says that no comment contains the words, and offers each of them alone', async () => {
    const page = await visit('/search/?q=xyzzy+plugh');
    await eventually(() => outcome(page)).toContain('No comment contains “xyzzy plugh”.');
    await eventually(() => shownText(page.getByRole('status').first())).toBe(
      'No comment matches “xyzzy plugh”',
    );
    await page.getByRole('link', { name: 'Search “plugh” only' }).click();
    await eventually(() => outcome(page)).toContain('No comment contains “plugh”.');
  });

  it('says where results hold only some of the words', async () => {
    const page = await visit('/search/?q=zero+xyzzy');
    await eventually(() => found(page)).toContain(5);
    expect(await outcome(page)).toContain('No comment holds every word. These hold some.');
  });

  it('says that the index did not come, and tries again when asked', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: (page) => page.route(INDEX, (route) => route.abort()),
    });
    await eventually(() => outcome(page)).toContain('The index did not come.');
    expect(await found(page)).toEqual([]);
    await page.unroute(INDEX);
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => found(page)).toContain(5);
  });

  it('says that the index did not come when the host answers with an error', async () => {
    const page = await visit('/search/?q=zero+sum', {
      before: (page) => page.route(INDEX, (route) => route.fulfill({ status: 503 })),
    });
    await eventually(() => outcome(page)).toContain('The index did not come.');
  });

  it('tells that a slow index is on its way, and answers what was typed meanwhile', async () => {
    const { before, release } = holdIndex();
    const page = await visit('/search/', { before });
    await page.keyboard.type('zero');
    await eventually(() => outcome(page)).toMatch(/Getting the index, \d+ KB/);
    await page.keyboard.type(' sum');
    expect(await searchBox(page).inputValue()).toBe('zero sum');
    release();
    await eventually(() => shownText(page.getByRole('status').first())).toContain('“zero sum”');
    expect(await found(page)).toContain(5);
    expect(await outcome(page)).not.toContain('Getting the index');
  });

  it('does not stay waiting for a slow index when the box is emptied', async () => {
    const { before, release } = holdIndex();
    const page = await visit('/search/', {
      before: async (page) => {
        await page.clock.install();
        await before(page);
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

  it('asks for the index once, however much is typed', async () => {
    let asked = 0;
    const page = await visit('/search/', {
      before: async (page) => {
        page.on('request', (request) => {
          if (request.url().endsWith('.json')) asked += 1;
        });
      },
    });
    await page.keyboard.type('zero sum game');
    await eventually(() => found(page)).toContain(5);
    expect(asked).toBe(1);
  });

  it('explains itself without scripts, and leads to the threads', async () => {
    const page = await visit('/search/?q=zero+sum', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await shownText(main)).toContain('Search needs JavaScript.');
    expect(await main.getByRole('searchbox').count()).toBe(0);
    await main.locator(`a[href="${THREAD}"]`).click();
    await page.waitForURL(`**${THREAD}`);
  });
});
