import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll } from 'vitest';

/** Unpacks a zip into a temporary folder that is removed after the tests of the file. */
export function unzipped(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-zip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}
