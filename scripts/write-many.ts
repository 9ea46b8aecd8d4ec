import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { counted } from '../src/apart.ts';
import { type FileSum, type ManyWriter, type OneFile, pathOf } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';
import type { KeptFiles } from './kept-files.ts';
import { makeFolder } from './make-folder.ts';
import { piecesDigest, writePieces } from './write-pieces.ts';

interface Writing {
  /** What is left of the last site: a file that would be made of the same stays there. */
  kept?: KeptFiles | undefined;
  /** Gets the CPU seconds that the files cost, by what they are. */
  costs?: Map<string, number>;
}

/** Writes files into a folder, one as soon as it is made, so that they need not fit into memory together. */
export function writerInto(
  folder: string,
  progress: Progress,
  { kept, costs = new Map() }: Writing = {},
): ManyWriter {
  const made = new Set<string>();
  const write = (one: OneFile, sums: Map<string, FileSum>) => {
    const path = pathOf(one);
    if ('pieces' in one && kept?.keep(path, piecesDigest(one.pieces))) {
      const sum = kept.sumOf(path);
      if (sum) sums.set(path, sum);
      return;
    }
    if ('make' in one && kept?.keep(path, one.digest)) return;
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    if ('pieces' in one) sums.set(path, writePieces(file, one, kept));
    else writeFileSync(file, 'make' in one ? one.make() : one[1]);
  };
  return ({ what, count, each }) => {
    let done = 0;
    const sums = new Map<string, FileSum>();
    counted(costs, what, () => {
      for (const one of each) {
        write(one, sums);
        progress(what, ++done, count);
      }
    });
    return sums;
  };
}
