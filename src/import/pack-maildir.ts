import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';

/** Whether a path is that of a Maildir. */
export function isMaildir(path: string): boolean {
  return ['cur', 'new'].every((part) =>
    statSync(join(path, part), { throwIfNoEntry: false })?.isDirectory(),
  );
}

/**
 * A Maildir as one file: a tar of its messages, byte for byte and with their names, in order of these, without the
 * times and owners of this machine: the same folder makes the same file everywhere.
 */
export function packMaildir(folder: string): Uint8Array {
  const messages = ['cur', 'new'].flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${part}/${name}`),
  );
  const options = { cwd: folder, portable: true, mtime: new Date(0), sync: true } as const;
  const packed = create(options, messages.sort()).read();
  return packed ? new Uint8Array(packed) : new Uint8Array();
}
