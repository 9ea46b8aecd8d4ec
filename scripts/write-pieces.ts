import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { FileSum, InPieces, Piece } from '../src/many-files.ts';
import type { KeptFiles } from './kept-files.ts';

/** The digest of all that a file of pieces is made of. */
export function piecesDigest(pieces: readonly Piece[]): string {
  return hash('sha256', pieces.map(({ digest }) => digest).join('\n'), 'base64url');
}

/** Writes a file piece by piece, and gives its sum; pieces that would be the same are taken from the last site's. */
export function writePieces(
  file: string,
  { path, pieces }: InPieces,
  kept: KeptFiles | undefined,
): FileSum {
  const last = kept?.piecesOf(path);
  const to = openSync(file, 'w');
  const whole = createHash('sha256');
  try {
    const written = pieces.map(({ digest, make }) => {
      const bytes = last?.read(digest) ?? Buffer.from(make());
      whole.update(bytes);
      for (let at = 0; at < bytes.length; ) at += writeSync(to, bytes, at);
      return { digest, bytes: bytes.length };
    });
    const bytes = written.reduce((sum, piece) => sum + piece.bytes, 0);
    const sum = { bytes, sha256: whole.digest('hex') };
    kept?.keepPieces(path, written, sum);
    return sum;
  } finally {
    last?.close();
    closeSync(to);
  }
}
