import { closeSync, openSync, readSync } from 'node:fs';

/** A piece of a file: the digest of what it was made of, and how long it is. */
export interface PieceLength {
  digest: string;
  bytes: number;
}

/** The pieces of a file of the last site. */
export interface LastPieces {
  /** The bytes of the piece that was made of what has this digest; undefined where there is none. */
  read(digest: string): Buffer | undefined;
  close(): void;
}

/** Pieces as text without white space. */
export function printPieces(pieces: readonly PieceLength[]): string {
  return pieces.map(({ digest, bytes }) => `${digest}:${bytes}`).join(',');
}

/** The pieces of a file that `printPieces` wrote down when it was written. */
export function lastPieces(file: string, printed: string): LastPieces {
  const places = new Map<string, { from: number; bytes: number }>();
  let from = 0;
  for (const piece of printed.split(',')) {
    const [digest = '', bytes = ''] = piece.split(':');
    places.set(digest, { from, bytes: Number(bytes) });
    from += Number(bytes);
  }
  const opened = openSync(file, 'r');
  return {
    read(digest) {
      const place = places.get(digest);
      if (!place) return undefined;
      const bytes = Buffer.allocUnsafe(place.bytes);
      return readSync(opened, bytes, 0, place.bytes, place.from) === place.bytes
        ? bytes
        : undefined;
    },
    close: () => closeSync(opened),
  };
}
