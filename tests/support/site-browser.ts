import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/static-host.ts';
import { launchChromium } from './chromium.ts';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export const THREAD = '/threads/chinatalk-h200/';
export const THEME = '/themes/zero-sum/';

/** The numbers of the openings of `THREAD`, in order. */
export const OPENINGS = [1, 3, 8, 9, 10, 13, 14, 17, 20];

/** An address of every type of page, with its heading and words it shows without scripts. */
export const PAGE_TYPES = [
  { name: 'home', path: '/', heading: /sold to China/, text: 'The whole record' },
  { name: 'threads', path: '/threads/', heading: 'Threads', text: 'The argument that hindering' },
  { name: 'thread', path: THREAD, heading: /ChinaTalk/, text: 'It is not a zero-sum game.' },
  { name: 'comment', path: '/c/5/', heading: 'Comment 5', text: 'It is not a zero-sum game.' },
  { name: 'themes', path: '/themes/', heading: 'Themes', text: 'Is China’s gain America’s loss?' },
  { name: 'theme', path: THEME, heading: /China’s gain/, text: 'It is not a zero-sum game.' },
  { name: 'map', path: '/map/', heading: /connect/, text: 'The same map as a list' },
  { name: 'glossary', path: '/glossary/', heading: 'Glossary', text: 'MSS' },
  { name: 'about', path: '/about/', heading: 'About', text: 'inferred' },
  { name: 'permanence', path: '/permanence/', heading: 'What is promised', text: 'A ledger' },
  { name: 'data', path: '/data/', heading: 'Download the data', text: 'comments.jsonl' },
  { name: 'search', path: '/search/', heading: 'Search', text: 'Search needs JavaScript.' },
  {
    name: 'search with results',
    path: '/search/?q=zero+sum',
    heading: 'Search',
    text: 'Search needs JavaScript.',
  },
  { name: '404', path: '/no/such/page/', heading: 'Nothing is filed here.', text: 'never change' },
];

interface Visit extends BrowserContextOptions {
  /** What is done to the page before it goes to the address. */
  before?: (page: Page) => Promise<unknown>;
  /**
   * Whether the page is kept for the next test of the file that asks for the same, which takes half the time of a new
   * one: for tests that leave nothing in the browser, and do not look at how a page is loaded.
   */
  kept?: boolean;
}

interface Opened {
  page: Page;
  /** Errors that the page threw and dialogs that it opened. */
  errors: string[];
}

/** Opens a page in a context of its own. */
async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, errors };
}

/** Leaves a page as one that is opened: nothing under the pointer, and no document that an error may come from. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
}

/**
 * Starts a browser and a server of a built site, the archive's own unless told otherwise, for the tests of one file.
 * Returns what opens an address of the site in a context of its own: at 1280 by 800 unless told
 * otherwise, closed when the test ends unless it is kept, which fails if the page threw an error or opened a dialog.
 */
export function siteBrowser(
  folder = process.env['SITE_DIST'] || 'dist',
): (path: string, visit?: Visit) => Promise<Page> {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serveFolder>> | undefined;
  const keptPages: (Opened & { asked: string; before: Visit['before'] })[] = [];
  beforeAll(async () => {
    site = await serveFolder(folder);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return async (path, { before, kept = false, viewport = DESKTOP, ...others } = {}) => {
    if (!browser || !site) throw new Error('A page can be visited only in a test.');
    const options = { baseURL: site.origin, viewport, ...others };
    const asked = JSON.stringify(options);
    const again = keptPages.find((one) => kept && one.asked === asked && one.before === before);
    const opened = again ?? (await openPage(browser, options));
    const { page, errors } = opened;
    onTestFinished(async () => {
      if (kept) await leave(page);
      else await page.context().close();
      expect(errors.splice(0), 'errors and dialogs of the page').toEqual([]);
    });
    if (again) {
      if (viewport) await page.setViewportSize(viewport);
    } else {
      if (kept) keptPages.push({ ...opened, asked, before });
      await before?.(page);
    }
    await page.goto(path);
    return page;
  };
}

/** Makes the browser refuse storage to the page, as a browser may be set to; for `before`. */
export function refuseStorage(page: Page) {
  return page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}

/** Asserts on what `read` gives as soon as it holds; fails when it does not within five seconds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 5000, interval: 20 });
}

/** The fragment of the page's address, `#` included; asked of the page, because `page.url()` lags behind. */
export function fragment(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

/** The numbers of the comments that the search page lists, in order. */
export async function found(page: Page): Promise<number[]> {
  await page.waitForFunction(() => !document.querySelector('.outcome[aria-busy]'));
  return page
    .locator('li[data-comment]')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-comment'))));
}

/** The box of the search page. */
export function searchBox(page: Page) {
  return page.getByRole('searchbox', { name: 'Search the comments' });
}

/** The text of an element as a reader sees it: without what is hidden. */
export function shownText(element: Locator): Promise<string> {
  return element.innerText();
}
