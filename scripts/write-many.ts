import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apart } from '../src/apart.ts';
import { leftToBuild, type ManyFiles } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';

/** Writes what the pages left to this program into the folder of the site. */
export async function writeMany(folder: string, progress: Progress): Promise<void> {
  for (const files of leftToBuild()) {
    const write = async () => writeEach(files, folder, progress);
    await (files.apart === undefined ? write() : apart(files.apart, write));
  }
}

function writeEach({ what, count, each }: ManyFiles, folder: string, progress: Progress): void {
  const made = new Set<string>();
  let done = 0;
  for (const [path, body] of each()) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, body);
    progress(what, ++done, count);
  }
}
