import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../scripts/static-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { elementsOfPage, textOf, withClass } from '../support/page-elements.ts';
import { type ResultRow, recordResults } from './results.ts';

// Opens the longest thread of a large archive in Chromium beside the archive's own of 21 comments:
// `npm run bench -- pages [--site .cache/site-10000] [--small dist] [--runs 7]`. Both must have been built.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    site: { type: 'string', default: join('.cache', 'site-10000') },
    small: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '7' },
  },
});
/** Milliseconds from which a task is long (W3C Long Tasks). */
const LONG = 50;
/** Turns of the wheel, of so many pixels each, and milliseconds between them: faster than anybody reads. */
const SCROLL = { turns: 80, pixels: 700, pause: 60 };

const longest = longestThread(values.site);
const short = longestThread(values.small);
const { html, ids } = longest;
const words = withClass(elementsOfPage(html), 'body').map(textOf).join('\n');
const wanted = ids.includes('c4999') ? 'c4999' : (ids.at(-2) ?? '');
const panels = html.match(/ popover /g)?.length ?? 0;

const large = await serveFolder(values.site);
const small = await serveFolder(values.small);
const browser = await launchChromium();
const paints = { large: [] as number[], small: [] as number[] };
const arrivals: number[] = [];
for (let run = 0; run < Number(values.runs); run += 1) {
  paints.small.push(await inPage(small.origin + short.path, firstPaint));
  paints.large.push(await inPage(large.origin + longest.path, firstPaint));
  arrivals.push(await inPage(`${large.origin}${longest.path}#${wanted}`, arrival));
}
const tasks = await inPage(large.origin + longest.path, scrolling);
await browser.close();
await Promise.all([large.close(), small.close()]);

const weighed = (text: string) => brotliCompressSync(text).length;
const comments = ids.length;
const rows: ResultRow[] = [
  {
    what: 'First contentful paint of a long thread, times that of the 21-comment thread, median',
    comments,
    ours: median(paints.large) / median(paints.small),
    unit: 'times',
    target: 1.5,
  },
  {
    what: 'First contentful paint of a long thread, median',
    comments,
    ours: median(paints.large),
    unit: 'ms',
  },
  {
    what: `From navigation to #${wanted} in view, median`,
    comments,
    ours: median(arrivals),
    unit: 'ms',
  },
  {
    what: `Tasks over ${LONG} ms while ${SCROLL.turns * SCROLL.pixels} pixels are scrolled`,
    comments,
    ours: tasks.filter((task) => task > LONG).length,
    unit: 'tasks',
    target: 0,
  },
  { what: 'The longest of them', comments, ours: Math.max(0, ...tasks), unit: 'ms' },
  {
    what: 'HTML of a long thread, times the words it carries, brotli',
    comments,
    ours: weighed(html) / weighed(words),
    unit: 'times',
    target: 2,
  },
  { what: 'Panels on the page of a long thread', comments, ours: panels, unit: 'panels' },
];
for (const { what, ours, unit, target } of rows)
  console.log(
    `${what}: ${ours.toLocaleString('en', { maximumSignificantDigits: 4 })} ${unit}${target === undefined ? '' : ` (at most ${target})`}`,
  );
recordResults('pages', rows);

/** The thread of a built site with the most comments: its page, their ids, and its path on the site. */
function longestThread(folder: string) {
  const threads = readdirSync(join(folder, 'threads'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'page')
    .map(({ name }) => {
      const html = readFileSync(join(folder, 'threads', name, 'index.html'), 'utf8');
      const ids = [...html.matchAll(/<article class="c[^"]*" id="(c\d+)"/g)].map(
        ([, id = '']) => id,
      );
      return { html, ids, path: `/threads/${name}/` };
    });
  const [first] = threads.toSorted((a, b) => b.ids.length - a.ids.length);
  if (!first) throw new Error(`There is no thread in ${folder}.`);
  return first;
}

/** Measures on one page, with nothing in the browser's cache. */
async function inPage<T>(address: string, measure: (page: Page, address: string) => Promise<T>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await measure(await context.newPage(), address);
  } finally {
    await context.close();
  }
}

async function firstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<number>((found) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) found(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** When the comment that the address names first stood in the upper half of the window, by the clock of the page. */
async function arrival(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const target = document.getElementById(location.hash.slice(1));
      const top = target?.getBoundingClientRect().top ?? -1;
      if (top >= 0 && top < innerHeight / 2) performance.mark('arrived');
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('arrived').length > 0);
  return page.evaluate(() => performance.getEntriesByName('arrived')[0]?.startTime ?? Number.NaN);
}

/** Milliseconds of each long task while the page, once loaded, is scrolled. */
async function scrolling(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) performance.mark('long', { detail: duration });
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < SCROLL.turns; turn += 1) {
    await page.mouse.wheel(0, SCROLL.pixels);
    await page.waitForTimeout(SCROLL.pause);
  }
  await page.waitForTimeout(500);
  const details: unknown[] = await page.evaluate(() =>
    performance.getEntriesByName('long').map((mark) => 'detail' in mark && mark.detail),
  );
  return details.filter((detail) => typeof detail === 'number');
}

function median(figures: readonly number[]): number {
  const inOrder = figures.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
}
