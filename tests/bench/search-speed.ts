import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/static-host.ts';
import type { Archive } from '../../src/schema/archive.ts';
import { isSharded } from '../../src/search/build-index.ts';
import { writeShards } from '../../src/search/shards/write-shards.ts';
import { searchDataOf } from '../../src/search/whole-engine.ts';
import { launchChromium } from '../support/chromium.ts';
import { realArchive } from '../support/real-archive.ts';
import { INDEX } from '../support/search-page.ts';
import { recordResults } from './results.ts';
import { layOutSharded } from './sharded-site.ts';
import { syntheticArchive } from './synthetic-archive.ts';
import { watchKeys } from './watch-keys.ts';

// From a key to results in the page, and to the frame that shows them, in ms, in Chromium over the built site:
// `npm run bench -- search`, or `npm run bench -- search 21` for the archive alone.
const QUERIES = [
  'zero sum game',
  'why should we sell chips to china',
  'lose the ai race',
  '"better chips"',
  'semicondutors',
  'trump nvidia -china',
  'theme:money stock market',
  'H200',
];
const ROUNDS = 3;
/** Milliseconds from key to key. */
const KEY_EVERY = 100;

/** Where the site with an index in files is laid out. */
const SHARDED = '.cache/bench/search-speed';

/** Whether only the small archive is measured. */
const small = process.argv[3] === '21';

if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
for (const [how, switches] of [
  ['at 60 frames a second', []],
  // What is left is the work: a frame is drawn as soon as there is something to draw.
  ['frames drawn at once', ['--disable-frame-rate-limit', '--disable-gpu-vsync']],
] satisfies [string, string[]][]) {
  const browser = await launchChromium(switches);
  // What a key costs in this browser on this machine when nothing is searched.
  rows[`a key that changes one word, ${how}`] = await measure(browser, realArchive(), true);
  for (const [name, archive] of [
    ['21 comments', realArchive()],
    ['10,000 comments', small ? undefined : syntheticArchive(10_000)],
  ] satisfies [string, Archive | undefined][]) {
    if (archive === undefined) continue;
    rows[`${name}, ${how}`] = await measure(browser, archive);
  }
  await browser.close();
}
console.table(rows);
recordResults(
  'search',
  Object.entries(rows).flatMap(([what, row]) => {
    const comments = what.startsWith('10,000') ? 10_000 : 21;
    const target = { 21: 16, 10000: 50 }[comments];
    return [
      {
        what: `${what}: key to the first results painted, median`,
        comments,
        ours: row['painted: median'],
        unit: 'ms',
      },
      {
        what: `${what}: key to the first results painted, p95`,
        comments,
        ours: row['painted: p95'],
        unit: 'ms',
        ...(target === undefined || what.startsWith('a key') ? {} : { target }),
      },
      ...(what.startsWith('a key')
        ? []
        : [
            {
              what: `${what}: key to all results painted, where no key came before, median`,
              comments,
              ours: row['all painted: median'],
              unit: 'ms',
            },
            {
              what: `${what}: key to all results painted, where no key came before, p95`,
              comments,
              ours: row['all painted: p95'],
              unit: 'ms',
            },
          ]),
      {
        what: `${what}: tasks over 50 ms`,
        comments,
        ours: row['tasks over 50 ms'],
        unit: 'tasks',
        target: 0,
      },
    ];
  }),
);

async function measure(browser: Browser, archive: Archive, idle = false) {
  const page = await browser.newPage();
  const sharded = isSharded(archive);
  if (sharded) layOutSharded(SHARDED, writeShards(archive), archive);
  else await page.route(INDEX, (route) => route.fulfill({ json: searchDataOf(archive) }));
  const host = await serveFolder(sharded ? SHARDED : 'dist');
  await page.addInitScript(watchKeys);
  await page.goto(`${host.origin}/search/?q=warm`);
  await page.locator('.reading-line').waitFor({ timeout: 60_000 });
  await page.evaluate((nothing) => {
    performance.mark('typing');
    if (!nothing) return;
    const outcome = document.querySelector('search-page .outcome');
    document.querySelector('form.query')?.addEventListener(
      'input',
      (event) => {
        event.stopImmediatePropagation();
        outcome?.replaceChildren(String(performance.now()));
      },
      { capture: true },
    );
  }, idle);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of QUERIES) await type(page, query);
  }
  const { listed, painted, whole, tasks } = await page.evaluate(() => {
    const durations = (name: string) =>
      performance.getEntriesByName(name).map(({ duration }) => duration);
    return {
      listed: durations('listed'),
      painted: durations('painted'),
      whole: durations('whole'),
      tasks: durations('long'),
    };
  });
  await page.close();
  await host.close();
  const share = (values: number[], part: number) =>
    Number((values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0).toFixed(1));
  return {
    keys: painted.length,
    'listed: median': share(listed, 0.5),
    'listed: p95': share(listed, 0.95),
    'painted: median': share(painted, 0.5),
    'painted: p95': share(painted, 0.95),
    'all painted: median': share(whole, 0.5),
    'all painted: p95': share(whole, 0.95),
    'tasks over 50 ms': tasks.length,
  };
}

async function type(page: Page, query: string): Promise<void> {
  const box = page.locator('input[name="q"]');
  await box.fill('');
  await box.focus();
  // Like a quick typist; asking the page whether it has painted would make frames of its own.
  await page.keyboard.type(query, { delay: KEY_EVERY });
  await page.waitForTimeout(KEY_EVERY);
}
