import { join } from 'node:path';
import { filesInFolder, type SiteFiles } from '../src/ledger/site-files.ts';
import type { KeptFiles } from './kept-files.ts';
import { filesOf } from './offline-files.ts';

/** The site that is being built: files in a folder of their own, and files of the last site that stay. */
export interface NextSite extends SiteFiles {
  /** Where new files are written. */
  folder: string;
  /** Where each of its files lies, by path, in the order of the bytes of the paths. */
  files(): ReadonlyMap<string, string>;
}

/**
 * @param folder the folder of the new files.
 * @param last the folder of the last site, and what of it stays; nothing does where there is none.
 */
export function nextSite(folder: string, last?: { site: string; kept: KeptFiles }): NextSite {
  const files = filesInFolder(folder);
  const placed = (root: string, paths: Iterable<string>) =>
    [...paths].map((path): [string, string] => [path, join(root, path)]);
  return {
    folder,
    at: (path) => (last?.kept.madeOf(path)?.stays ? join(last.site, path) : files.at(path)),
    madeOf: (path) => last?.kept.madeOf(path),
    files() {
      const stay = last ? placed(last.site, last.kept.staying()) : [];
      const all = [...placed(folder, filesOf(folder)), ...stay];
      return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
