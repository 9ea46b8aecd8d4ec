import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/schema/archive.ts';
import type { Shards } from '../../src/search/shards/write-shards.ts';
import { zipped } from '../../src/zipped.ts';
import { asFolder, withThreads } from '../support/search-page.ts';

/** The folder of the index within `search/`. */
const FOLDER = 'index-bench';

/** Writes the built site to `site` once more, with an archive's index in files in the place of its own, and its threads to narrow by. */
export function layOutSharded(
  site: string,
  shards: Shards,
  { threads }: Pick<Archive, 'threads'>,
): void {
  rmSync(site, { recursive: true, force: true });
  cpSync('dist', site, { recursive: true });
  const page = join(site, 'search', 'index.html');
  const searching = asFolder(readFileSync(page, 'utf8'), FOLDER, shards);
  writeFileSync(page, withThreads(searching, [...threads.values()]));
  mkdirSync(join(site, 'search', FOLDER));
  for (const [name, bytes] of shards.files)
    writeFileSync(join(site, 'search', FOLDER, `${name}.bin`), zipped(bytes));
}
