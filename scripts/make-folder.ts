import { mkdirSync } from 'node:fs';

/** Makes a folder. Nearly always the one around it is there, and it is not: to look first, as Node does, takes as long again. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}
