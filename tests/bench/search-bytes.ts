import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../scripts/static-host.ts';
import { writeShards } from '../../src/search/shards/write-shards.ts';
import { launchChromium } from '../support/chromium.ts';
import { queriesFor } from '../support/queries.ts';
import { byPagefind, byThePage, coldRequests, type Search } from './cold-requests.ts';
import { judged } from './relevance/judgements.ts';
import { pagefindSite } from './relevance/pagefind.ts';
import { type ResultRow, recordResults } from './results.ts';
import { figuresInChromium } from './search-in-chromium.ts';
import { figuresInNode, share } from './search-in-node.ts';
import { layOutSharded } from './sharded-site.ts';
import { syntheticArchive } from './synthetic-archive.ts';

// What a first search fetches until ten results stand there with their words, every query in a browser that has
// nothing yet: `npm run bench -- search-bytes [--comments 1000,10000] [--pagefind off] [--queries 48]`, over the built site.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    comments: { type: 'string', default: '1000,10000' },
    pagefind: { type: 'string', default: 'on' },
    queries: { type: 'string', default: '48' },
  },
});
const QUERIES = judged.map(({ query }) => query).slice(0, Number(values.queries));
const TARGETS: Readonly<Record<number, [median: number, p95: number]>> = {
  1000: [25, 32],
  10000: [30, 40],
  100000: [45, 60],
};

if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
const rows: ResultRow[] = [];
const browser = await launchChromium();
for (const comments of values.comments.split(',').map(Number)) {
  const archive = syntheticArchive(comments);
  const before = process.cpuUsage();
  const shards = writeShards(archive);
  const site = join('.cache', 'bench', 'search');
  layOutSharded(site, shards, archive);
  const { user, system } = process.cpuUsage(before);
  const ours = await measure(browser, site, byThePage, manifestSize(site));
  const pagefind = values.pagefind === 'off' ? undefined : pagefindSite(archive);
  if (values.pagefind !== 'off' && pagefind === undefined)
    console.log('Pagefind did not come by npx; it is left out.');
  const others = pagefind && (await measure(browser, pagefind, byPagefind));
  const peers = (figure: (found: Measured) => number) =>
    others ? { 'Pagefind 1.6.0': figure(others) } : {};
  const [median, p95] = TARGETS[comments] ?? [];
  const add = (what: string, figure: (found: Measured) => number, unit: string, target?: number) =>
    rows.push({
      what,
      comments,
      ours: figure(ours),
      unit,
      peers: peers(figure),
      ...(target === undefined ? {} : { target }),
    });
  add(
    'Cold bytes to the first ten results, median',
    ({ bytes }) => share(bytes, 0.5),
    'KB',
    median,
  );
  add('Cold bytes to the first ten results, p95', ({ bytes }) => share(bytes, 0.95), 'KB', p95);
  add('Of these, scripts of the engine', ({ scripts }) => share(scripts, 0.5), 'KB', 14);
  add('Requests to the first ten results, median', ({ requests }) => share(requests, 0.5), '', 16);
  add('Requests to the first ten results, p95', ({ requests }) => share(requests, 0.95), '', 16);
  rows.push(
    { what: 'Index build', comments, ours: (user + system) / 1e6, unit: 's CPU', target: 30 },
    { what: 'Files of the index', comments, ours: shards.files.size, unit: '', target: 20_000 },
    ...figuresInNode(archive, shards, QUERIES),
    ...(await figuresInChromium(
      browser,
      { ours: site, pagefind },
      queriesFor(archive, 200),
      comments,
    )),
  );
}
await browser.close();
console.table(rows.map(({ peers, ...row }) => ({ ...row, ...peers })));
// Few queries are a trial, not a measurement.
if (QUERIES.length >= 40) recordResults(`search-bytes --comments ${values.comments}`, rows);

interface Measured {
  bytes: number[];
  scripts: number[];
  requests: number[];
}

async function measure(
  browser: Browser,
  site: string,
  search: Search,
  inPage = 0,
): Promise<Measured> {
  const host = await serveFolder(site);
  const found: Measured = { bytes: [], scripts: [], requests: [] };
  for (const query of QUERIES) {
    const asked = await coldRequests(browser, host.origin, query, search);
    const files = asked.filter(isOfEngine);
    const sizes = files.map((file) => ({ file, size: sizeOf(join(site, file)) / 1024 }));
    const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
    found.bytes.push(inPage + sum(sizes));
    found.scripts.push(sum(sizes.filter(({ file }) => /\.js$|wasm/.test(file))));
    found.requests.push(files.length);
  }
  await host.close();
  return found;
}

/** Whether a file is search itself: its scripts and index, but not the page that shows what it found. */
function isOfEngine(path: string): boolean {
  return /^\/pagefind\/|search-(client|worker)|\/(rest|rows|typos)-[^/]*\.js$|\/index-bench\//.test(
    path,
  );
}

/** KB by which the page of search is larger on its way with the manifest of an index in it. */
function manifestSize(site: string): number {
  const html = readFileSync(join(site, 'search', 'index.html'), 'utf8');
  const without = html.replace(/ data-manifest="[^"]*"/, '');
  return (brotliCompressSync(html).length - brotliCompressSync(without).length) / 1024;
}

/** A file's size on the way: what is text goes by brotli, what is compressed within goes as it is. */
function sizeOf(file: string): number {
  const bytes = readFileSync(file);
  return /^\.(js|json|html|css)$/.test(extname(file))
    ? brotliCompressSync(bytes).length
    : bytes.length;
}
