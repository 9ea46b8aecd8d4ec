import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OfflineCopy } from '../src/model/offline-copy.ts';

/** What a folder has no use for: what hosts, robots and scripts read, and what holds or vouches for the zip. */
const NEVER = [
  /^_headers$/,
  /^404\.html$/,
  /^robots\.txt$/,
  /\.js$/,
  /^search\/index-[^/]*\.json$/,
  /^data\/(archive\.zip.*|SHA256SUMS)$/,
];

/** All files of a built site, as paths with slashes, in the order of their bytes. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** Those of a site's files that the zip holds; without the comments' own in a copy of the threads alone. */
export function offlineFiles(files: readonly string[], copy: OfflineCopy): string[] {
  return files.filter(
    (file) =>
      !NEVER.some((pattern) => pattern.test(file)) && (copy === 'whole' || !file.startsWith('c/')),
  );
}
