import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder by its path in it, with its bytes as text of one character a byte. */
export function treeBytes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(
    files.toSorted().map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}
