import {
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { counted } from '../src/apart.ts';
import { filesOf } from './offline-files.ts';

/** What is to be done to a site, written down before any of it is done. */
const journal = z.strictObject({
  site: z.string(),
  next: z.string().describe('The folder of the files that are to be moved into it.'),
  blocking: z.array(z.string()).describe('Paths of the last site where another kind is to stand.'),
  stale: z.array(z.string()).describe('Paths of the last site that the next one has not.'),
});

/**
 * Puts the files of a folder into a site; of what stands there, only `staying` stays. What is to be done is written
 * down first: killed at any moment, `finishReplacing` ends it. The folder is gone afterwards.
 *
 * @param next the folder of the new files, on the same file system.
 * @param staying paths of files that stay as they are.
 * @param note where it is written down.
 * @param costs gets the CPU seconds that each folder of the site cost, by its name.
 */
export function replaceSite(
  site: string,
  next: string,
  staying: Iterable<string>,
  note: string,
  costs = new Map<string, number>(),
): void {
  const last = lstatSync(site, { throwIfNoEntry: false });
  if (!last?.isDirectory()) {
    rmSync(site, { force: true });
    mkdirSync(dirname(site), { recursive: true });
    renameSync(next, site);
    return;
  }
  const files = new Set([...staying, ...filesOf(next)]);
  const folders = foldersOf(files);
  const stale = readdirSync(site, { withFileTypes: true }).flatMap((entry) =>
    counted(costs, entry.name, () => staleAt(site, '', entry, files, folders)),
  );
  const blocking = stale.filter((path) => files.has(path) || folders.has(path));
  writeFileSync(`${note}.new`, JSON.stringify({ site, next, blocking, stale }));
  renameSync(`${note}.new`, note);
  finishReplacing(note, costs);
}

/** Ends what a killed `replaceSite` has written down in `note`; nothing is to be done where there is no such file. */
export function finishReplacing(note: string, costs = new Map<string, number>()): void {
  if (!existsSync(note)) return;
  const { site, next, blocking, stale } = journal.parse(JSON.parse(readFileSync(note, 'utf8')));
  // A site that somebody took away meanwhile would come back in parts.
  if (existsSync(site)) {
    // What is in the new folder no more stands there already.
    remove(
      site,
      blocking.filter((path) => existsSync(join(next, path))),
      costs,
    );
    if (existsSync(next)) moveInto(site, next, costs);
    const blocked = new Set(blocking);
    remove(
      site,
      stale.filter((path) => !blocked.has(path)),
      costs,
    );
  }
  rmSync(next, { recursive: true, force: true });
  rmSync(note);
}

function remove(site: string, paths: readonly string[], costs: Map<string, number>): void {
  for (const path of paths)
    counted(costs, topOf(path), () => rmSync(join(site, path), { recursive: true, force: true }));
}

/** Pages last, and what they load first, so that none stands there without it. */
function moveInto(site: string, next: string, costs: Map<string, number>): void {
  const moves = movesOf(next, site, '');
  const order = (path: string) => (path.startsWith('_astro') ? 0 : path.endsWith('.html') ? 2 : 1);
  for (const path of moves.toSorted((a, b) => order(a) - order(b)))
    counted(costs, topOf(path), () => renameSync(join(next, path), join(site, path)));
}

/** What is to be moved: files, and folders whole that the site has not. */
function movesOf(next: string, site: string, at: string): string[] {
  return readdirSync(join(next, at), { withFileTypes: true }).flatMap((entry) => {
    const path = pathOf(at, entry.name);
    const merged = entry.isDirectory() && existsSync(join(site, path));
    return merged ? movesOf(next, site, path) : [path];
  });
}

/** What stands at an entry of a site and is none of the files: a folder whole where none of the files is in it. */
function staleAt(
  site: string,
  at: string,
  entry: Dirent,
  files: ReadonlySet<string>,
  folders: ReadonlySet<string>,
): string[] {
  const path = pathOf(at, entry.name);
  if (!entry.isDirectory()) return entry.isFile() && files.has(path) ? [] : [path];
  if (!folders.has(path)) return [path];
  return readdirSync(join(site, path), { withFileTypes: true }).flatMap((inner) =>
    staleAt(site, path, inner, files, folders),
  );
}

/** The folder at the root of the site in which a path lies, or the file that it is. */
function topOf(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = dirname(file); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}
