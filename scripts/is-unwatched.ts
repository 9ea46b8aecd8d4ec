import { join, resolve, sep } from 'node:path';

/**
 * Whether `npm run dev` need not watch a path: sites, and archives of any size, lie in `.cache` beside one another.
 *
 * @param content the folder of the archive that is shown, which may lie there, too.
 */
export function isUnwatched(path: string, content: string): boolean {
  return isIn('.cache', path) && !isIn(content, path);
}

/** Whether a path is that of a folder, or of something in it. */
function isIn(folder: string, path: string): boolean {
  return join(resolve(path), sep).startsWith(join(resolve(folder), sep));
}
