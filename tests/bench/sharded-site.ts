import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shards } from '../../src/search/shards/write-shards.ts';
import { zipped } from '../../src/zipped.ts';
import { asFolder } from '../support/search-page.ts';

/** The folder of the index within `search/`. */
const FOLDER = 'index-bench';

/** Writes the built site to `site` once more, with an index in files in the place of its own. */
export function layOutSharded(site: string, shards: Shards): void {
  rmSync(site, { recursive: true, force: true });
  cpSync('dist', site, { recursive: true });
  const page = join(site, 'search', 'index.html');
  writeFileSync(page, asFolder(readFileSync(page, 'utf8'), FOLDER, shards));
  mkdirSync(join(site, 'search', FOLDER));
  for (const [name, bytes] of shards.files)
    writeFileSync(join(site, 'search', FOLDER, `${name}.bin`), zipped(bytes));
}
