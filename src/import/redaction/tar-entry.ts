import { BLOCK } from '../adapters/private/tar-bodies.ts';

/** A file of a tar archive, and where in it: its header's block and the blocks of its bytes. */
export interface TarEntry {
  header: number;
  bytes: Uint8Array;
}

/** The file of a path in a tar archive (POSIX ustar); undefined where none has it by its header alone. */
export function tarEntry(archive: Uint8Array, path: string): TarEntry | undefined {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const field = (from: number, length: number) =>
      Buffer.from(archive.subarray(at + from, at + from + length))
        .toString('utf8')
        .replace(/\0[\s\S]*$/, '');
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    if (!Number.isFinite(size)) return undefined;
    const prefix = field(345, 155);
    const name = prefix && field(257, 5) === 'ustar' ? `${prefix}/${field(0, 100)}` : field(0, 100);
    if (name === path) {
      return { header: at, bytes: archive.subarray(at + BLOCK, at + BLOCK + size) };
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

/** The archive with other bytes for one of its files; its header says their number and has their sum. */
export function withEntry(archive: Uint8Array, entry: TarEntry, bytes: Uint8Array): Uint8Array {
  const rest = entry.header + BLOCK + Math.ceil(entry.bytes.length / BLOCK) * BLOCK;
  return Buffer.concat([
    archive.subarray(0, entry.header),
    withHeader(archive.subarray(entry.header, entry.header + BLOCK), bytes),
    archive.subarray(rest),
  ]);
}

/** A file of a tar archive with other bytes, up to the end of its last block; `header` is that of the old ones. */
export function withHeader(header: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = Buffer.from(header);
  block.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  block.write(' '.repeat(8), 148, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([block, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}
