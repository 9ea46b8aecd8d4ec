/**
 * Takes pictures of the pages of dist/ in every width and colour scheme, with and without scripts:
 *
 *   node scripts/screenshots.ts [--out DIR] [--only PATHSUBSTRING] [--full | --no-full]
 *
 * --full, the default, shows a page from top to bottom; --no-full its first screen (of an address
 * with a #fragment, the screen it leads to).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { serveFolder } from './static-host.ts';

type Page = { name: string; path: string };
type View = { width: number; height: number; scheme: 'light' | 'dark'; js: boolean };
type Options = { out: string; only: string; full: boolean };

const PAGES: Page[] = [
  { name: 'home', path: '/' },
  { name: 'threads', path: '/threads/' },
  { name: 'thread', path: '/threads/chinatalk-h200/' },
  { name: 'thread-c5', path: '/threads/chinatalk-h200/#c5' },
  { name: 'comment-5', path: '/c/5/' },
  { name: 'dates', path: '/dates/' },
  { name: 'recent', path: '/recent/' },
  { name: 'authors', path: '/authors/' },
  { name: 'themes', path: '/themes/' },
  { name: 'theme', path: '/themes/zero-sum/' },
  { name: 'map', path: '/map/' },
  { name: 'glossary', path: '/glossary/' },
  { name: 'about', path: '/about/' },
  { name: 'data', path: '/data/' },
  { name: 'search', path: '/search/' },
  { name: 'search-zero-sum', path: '/search/?q=zero+sum' },
  { name: '404', path: '/404.html' },
];

const DESKTOP = { width: 1280, height: 800 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 390, height: 844 };

const VIEWS: View[] = [
  ...inBothSchemes([DESKTOP, TABLET, PHONE], true),
  ...inBothSchemes([DESKTOP, PHONE], false),
];

function inBothSchemes(screens: { width: number; height: number }[], js: boolean): View[] {
  return screens.flatMap((screen) => [
    { ...screen, scheme: 'light', js },
    { ...screen, scheme: 'dark', js },
  ]);
}

/**
 * Takes every picture asked for and prints its file name.
 *
 * @throws Error if there is nothing to take; after taking the others, if pages were missing.
 */
async function takeAll({ out, only, full }: Options): Promise<void> {
  const pages = PAGES.filter(({ path }) => path.includes(only));
  if (pages.length === 0) throw new Error(`No page has "${only}" in its path.`);
  if (!existsSync('dist'))
    throw new Error('There is no dist/ to take pictures of: run `npm run build`.');

  const missing = new Set<string>();
  const site = await serveFolder('dist');
  const browser = await launchChromium();
  try {
    for (const view of VIEWS) {
      for (const page of pages) {
        const file = join(out, fileName(page, view));
        if (await take(browser, `${site.origin}${page.path}`, view, file, full)) console.log(file);
        else missing.add(page.path);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  if (missing.size > 0) throw new Error(`Not in dist/, so not taken: ${[...missing].join(' ')}`);
}

function fileName({ name }: Page, { width, scheme, js }: View): string {
  return `${name}-${width}-${scheme}${js ? '' : '-nojs'}.png`;
}

/** Writes one picture; false, and no picture, if the page is not there. */
async function take(
  browser: Browser,
  url: string,
  { width, height, scheme, js }: View,
  file: string,
  full: boolean,
): Promise<boolean> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: js,
  });
  try {
    const page = await context.newPage();
    // A search is answered by scripts: its results are there when nothing more is being fetched.
    const waitUntil = js && url.includes('/search/') ? 'networkidle' : 'load';
    const response = await page.goto(url, { waitUntil });
    if (!response?.ok()) return false;
    if (js) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: file, fullPage: full, animations: 'disabled' });
    return true;
  } finally {
    await context.close();
  }
}

try {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      out: { type: 'string', default: join('.cache', 'screenshots') },
      only: { type: 'string', default: '' },
      full: { type: 'boolean', default: true },
    },
  });
  await takeAll(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
