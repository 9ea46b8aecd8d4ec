import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The versions of all that the project uses. */
const LOCK = 'package-lock.json';

/**
 * The digest of source files and of what they run on: Node and the lock file. Undefined where one is not at hand, since
 * nothing can be known then.
 *
 * @param sources files, and folders with all that is in them.
 */
export function sourcesDigest(sources: readonly string[]): string | undefined {
  const roots = [LOCK, ...sources];
  if (!roots.every(existsSync)) return undefined;
  const digest = createHash('sha256').update(process.version);
  for (const file of roots.flatMap(filesAt))
    digest.update(`\0${file}\0`).update(readFileSync(file));
  return digest.digest('hex');
}

function filesAt(root: string): string[] {
  if (!statSync(root).isDirectory()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
