import type { Stats } from 'node:fs';

/** What changes when a file is written to, replaced or dated back. */
export function asLeft({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
