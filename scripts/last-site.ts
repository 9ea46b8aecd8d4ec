import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { sourcesDigest } from '../src/archive/sources-digest.ts';
import { siteFrom } from '../src/site.ts';
import { type CheckedPages, checkedPages } from './checked-pages.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';

/** What decides, besides the content, what a page is. */
const SOURCES = ['astro.config.mjs', 'package.json', 'scripts', 'src', 'tsconfig.json'];

/** What the last build in a folder leaves to the next one. */
export interface LastSite {
  files: KeptFiles;
  checked: CheckedPages;
}

/**
 * What is left of the site that was last built in a folder, by the same code and with the same settings; undefined where
 * the project's sources are not at hand, since then nobody can tell.
 *
 * @param costs gets the CPU seconds that the record of the files of comments costs.
 */
export function lastSite(
  site: string,
  env: Readonly<Record<string, string | undefined>>,
  costs: Map<string, number>,
): LastSite | undefined {
  const sources = sourcesDigest(SOURCES);
  if (sources === undefined) return undefined;
  const maker = digestOf(`${JSON.stringify(siteFrom(env))}\0${sources}`);
  const folder = join('.cache', 'kept', digestOf(resolve(site)).slice(0, 16));
  return {
    files: keptFiles(site, join(folder, 'files'), maker, costs),
    checked: checkedPages(join(folder, 'checked'), maker),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
