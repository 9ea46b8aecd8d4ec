import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder by their path in it, with slashes, each with what tells that it was written since. */
export type Tree = ReadonlyMap<string, string>;

/** The files of a folder and of those in it. @throws Error when one is a symbolic link: it might lead elsewhere. */
export function filesIn(folder: string): Tree {
  const found = new Map<string, string>();
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const file = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isSymbolicLink())
        throw new Error(`content/${file} is a symbolic link. Put what it leads to in its place.`);
      if (entry.isDirectory()) open.push(file);
      else {
        const { mtimeMs, size, ino } = lstatSync(join(folder, file));
        found.set(file, `${mtimeMs} ${size} ${ino}`);
      }
    }
  }
  return found;
}

/** Whether no file was added, taken away or written between two readings of a folder. */
export function sameTree(a: Tree, b: Tree): boolean {
  return a.size === b.size && [...a].every(([file, state]) => b.get(file) === state);
}
