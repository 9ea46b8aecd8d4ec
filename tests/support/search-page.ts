import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type Shards, writeShards } from '../../src/search/shards/write-shards.ts';
import { realArchive } from './real-archive.ts';
import { eventually, found, shownText } from './site-browser.ts';

/** The file of the index, for `page.route`; the worker's requests go through the page's routes. */
export const INDEX = '**/search/index-*.json';

/** What the search page announces. */
export const announced = (page: Page) => shownText(page.getByRole('status').first());

/** What the search page shows of what was found. */
export const outcome = (page: Page) => shownText(page.locator('.outcome').first());

/** How the search page says that it read what was typed. */
export const reading = (page: Page) => shownText(page.locator('.reading'));

/** The query string of the page's address; asked of the page, because `page.url()` lags behind. */
export const asked = (page: Page) => page.evaluate(() => location.search);

/** A checkbox that narrows the results. */
export const facet = (page: Page, name: string, value: string) =>
  page.locator(`.facets input[name="${name}"][value="${value}"]`);

/** How many results a checkbox says it would list. */
export async function countBeside(page: Page, name: string, value: string): Promise<number> {
  await listed(page);
  const row = page.locator(`.facet:has(input[name="${name}"][value="${value}"])`);
  return Number(await row.locator('.facet-count').textContent());
}

/** The orders a reader can choose. */
export function orders(page: Page): Promise<string[]> {
  return page
    .locator('select[name="order"] option')
    .evaluateAll((all) =>
      all
        .filter((option) => getComputedStyle(option).display !== 'none')
        .map((option) => option.textContent?.trim() ?? ''),
    );
}

/** Waits until the page lists something. */
export const listed = (page: Page) =>
  page.locator('.outcome:not([aria-busy]) li[data-comment]').first().waitFor();

/** Shows all results in a page whose clock stands still: those after the first come in the frames after. */
export async function fewFrames(page: Page): Promise<void> {
  await page.locator('li[data-comment]').first().waitFor();
  await page.clock.runFor(150);
}

/** Does something to the search page and waits for what comes of it; returns the comments then listed. */
export async function foundAfter(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  // How the query was read is written anew each time, after the results, of which those that stay are left alone.
  await page.locator('.reading').evaluate((reading) => {
    reading.append(Object.assign(document.createElement('p'), { className: 'before' }));
  });
  await act();
  await eventually(() => page.locator('.reading .before').count()).toBe(0);
  return found(page);
}

/** The folder of the index that stands for a large one. */
const FOLDER = 'index-large';

/** Makes the search page search the archive as it would a large one: by a worker that fetches files; for `before`. */
export function asLarge(page: Page): Promise<void> {
  return withShards(page, ofArchive());
}

/** Makes the search page search an index in many files. */
export async function withShards(page: Page, shards: Shards): Promise<void> {
  await page.route(/\/search\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asFolder(await response.text(), FOLDER, shards) });
  });
  await page.route(`**/search/${FOLDER}/*.bin`, async (route) => {
    const [, name = ''] = /([^/]*)\.bin$/.exec(route.request().url()) ?? [];
    const bytes = shards.files.get(name);
    await route.fulfill(bytes ? { body: deflateRawSync(bytes) } : { status: 404 });
  });
}

/** The search page with an index in a folder in the place of one in a file. */
export function asFolder(
  html: string,
  folder: string,
  { manifest }: Pick<Shards, 'manifest'>,
): string {
  const escaped = escapedForHtml(manifest);
  return html
    .replace(
      /data-index="([^"]*)index-[^"]*"/,
      (_, before: string) => `data-folder="${before}${folder}/" data-manifest="${escaped}"`,
    )
    .replace(/ data-size="\d+"/, '');
}

/** Threads to narrow by that a search page shows at once. */
const IN_SIGHT = 12;

/** The search page with these threads to narrow by, most of them folded away as those of a large archive are. */
export function withThreads(
  html: string,
  threads: readonly { slug: string; title: string }[],
): string {
  return html.replace(/<label [^>]*>\s*<input [^>]*name="thread".*?<\/label>/s, (label) => {
    const labels = threads.map(({ slug, title }) =>
      label
        .replace(/value="[^"]*"/, () => `value="${escapedForHtml(slug)}"`)
        .replace(/(?<=<bdi[^>]*>)[^<]*/, () => escapedForHtml(title)),
    );
    const folded = labels.splice(IN_SIGHT).join('');
    const fold = `<details class="more-values"><summary>More</summary>${folded}</details>`;
    return labels.join('') + (folded && fold);
  });
}

function escapedForHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

let known: Shards | undefined;

function ofArchive(): Shards {
  known ??= writeShards(realArchive());
  return known;
}
