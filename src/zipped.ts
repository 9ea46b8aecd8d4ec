import { deflateRawSync } from 'node:zlib';

/** Bytes by which what cannot be compressed may grow; zlib takes no smaller chunk. */
const ROOM = 64;

/** A file of an index as it is served: deflated within, as not every host compresses what it does not know. */
export function zipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Most files are small: into the usual chunk of 16 KB, half of the time would go.
  return new Uint8Array(deflateRawSync(bytes, { level: 9, chunkSize: bytes.length + ROOM }));
}
