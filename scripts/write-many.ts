import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ManyFiles } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';

/** Writes files into a folder, one as soon as it is made, so that they need not fit into memory together. */
export function writerInto(folder: string, progress: Progress): (files: ManyFiles) => void {
  const made = new Set<string>();
  return ({ what, count, each }) => {
    let done = 0;
    for (const [path, body] of each) {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(file, body);
      progress(what, ++done, count);
    }
  };
}
