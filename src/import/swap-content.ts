import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../progress.ts';
import { recoverContent, swapPlaces } from './recover-content.ts';
import { filesIn, sameTree } from './tree.ts';
import type { Changes } from './with-changes.ts';

/** What every part of a file's path in the content folder must be. */
const PART = /^(?!\.+$)[^/\\:\0]+$/;

/**
 * Writes files into a content folder, all or none: a whole tree is made beside it, its unchanged files as hard links,
 * and takes its place by renaming. Killed at any moment, the old tree or the new one is there, or is brought back by
 * `recoverContent`: between the two renames it stands beside its place.
 *
 * @param changes by path in the folder, with slashes.
 * @throws Error when a path leads out of the folder, when the folder holds a symbolic link, when another process is
 *   writing it, or when a file in it changed meanwhile; nothing is changed then.
 */
export function swapContent(folder: string, changes: Changes, progress: Progress = () => {}): void {
  for (const file of changes.keys()) {
    if (!file.split('/').every((part) => PART.test(part)))
      throw new Error(`'${file}' does not lie in the content folder. Nothing was written.`);
  }
  recoverContent(folder);
  const { content, work, owner, next, old } = swapPlaces(folder);
  mkdirSync(work);
  writeFileSync(owner, String(process.pid));
  try {
    const before = filesIn(content);
    let done = 0;
    for (const file of before.keys()) {
      if (!changes.has(file)) link(join(content, file), join(next, file));
      progress('files kept', ++done, before.size);
    }
    done = 0;
    for (const [file, data] of changes) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), data, { flag: 'wx' });
      progress('files written', ++done, changes.size);
    }
    if (!sameTree(before, filesIn(content)))
      throw new Error('A file of the content folder changed meanwhile. Nothing was written.');
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  renameSync(content, old);
  renameSync(next, content);
  rmSync(work, { recursive: true, force: true });
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(from, to);
  }
}
