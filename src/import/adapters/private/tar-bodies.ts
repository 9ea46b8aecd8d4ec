/** The size of a block of a tar archive (POSIX ustar), and of a header. */
export const BLOCK = 512;

/** A plain file in a tar archive: where its header stands, and its bytes. */
export interface TarBody {
  header: number;
  from: number;
  to: number;
}

/** The plain files of a tar archive, as far as it goes. */
export function* tarBodies(archive: Uint8Array): Generator<TarBody> {
  for (let header = 0; header + BLOCK <= archive.length; ) {
    const field = (from: number, length: number) =>
      Buffer.from(archive.subarray(header + from, header + from + length)).toString('latin1');
    const size = Number.parseInt(
      field(124, 12)
        .replace(/\0[\s\S]*$/, '')
        .trim() || '0',
      8,
    );
    if (!(size >= 0)) return;
    const from = header + BLOCK;
    const to = Math.min(from + size, archive.length);
    if (/[0\0]/.test(field(156, 1)) && size > 0) yield { header, from, to };
    header = from + Math.ceil(size / BLOCK) * BLOCK;
  }
}
