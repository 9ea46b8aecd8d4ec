import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../src/apart.ts';
import { asLeft } from '../src/archive/as-left.ts';
import type { MadeFile } from '../src/ledger/site-files.ts';
import type { FileSum } from '../src/many-files.ts';
import { type LastPieces, lastPieces, type PieceLength, printPieces } from './last-pieces.ts';
import { readRecord, writeRecord } from './record.ts';

/** Files of the site that was built last, for the next one. */
export interface KeptFiles {
  /**
   * Lets the file at `path` of the last site stay in the next one, if it was made of the same and nobody has touched it
   * since.
   *
   * @returns whether it may; else it must be made.
   */
  keep(path: string, digest: string): boolean;
  /** What a file was made of that `keep` was asked for; undefined of others. */
  madeOf(path: string): MadeFile | undefined;
  /** The pieces of the file at `path` of the last site, until `close` is called; undefined where it was touched since. */
  piecesOf(path: string): LastPieces | undefined;
  /** The sum of the file in pieces at `path` of the last site, as it was written. */
  sumOf(path: string): FileSum | undefined;
  /** Tells the pieces of a file that was made, and its sum. */
  keepPieces(path: string, pieces: readonly PieceLength[], sum: FileSum): void;
  /** The paths of the files that stay. */
  staying(): Iterable<string>;
  /** Writes down what `keep` was asked for, now that the new site is where the last one was. */
  save(): void;
}

/** A file of the last site: the digest of what it was made of, and what tells that it is as it was written. */
interface Known {
  digest: string;
  left: string;
  /** Its pieces as `printPieces` writes them, and its sum in the same way; empty where it was made whole. */
  pieces: string;
  sum: string;
}

/**
 * What is left of the site that was last built in a folder.
 *
 * @param site the folder of the last site, and of the new one when `save` is called.
 * @param record the file that says what the files of the last site were made of; those of comments stand beside it.
 * @param maker the digest of what makes files: of another's files none stays.
 * @param costs gets the CPU seconds that the record of the files of comments costs, which is nearly all of it.
 */
export function keptFiles(
  site: string,
  record: string,
  maker: string,
  costs = new Map<string, number>(),
): KeptFiles {
  const known = new Map<string, Known>();
  /** Does something with each of the two parts of the record. */
  const inParts = (work: (file: string, holds: (path: string) => boolean) => void) => {
    work(record, (path) => !isOfComment(path));
    counted(costs, 'record of pages of comments', () => work(`${record}-of-comments`, isOfComment));
  };
  if (canHold(site)) {
    inParts((file) => {
      for (const line of readRecord(file, maker)) known.set(...knownFile(line));
    });
  }
  const made = new Map<string, string>();
  const staying = new Map<string, Known>();
  const pieces = new Map<string, { pieces: string; sum: string }>();
  return {
    keep(path, digest) {
      const old = known.get(path);
      const stays = old?.digest === digest && leftAt(join(site, path)) === old.left;
      if (stays) staying.set(path, old);
      else made.set(path, digest);
      return stays;
    },
    madeOf(path) {
      const digest = staying.get(path)?.digest ?? made.get(path);
      return digest === undefined ? undefined : { digest, stays: staying.has(path) };
    },
    piecesOf(path) {
      const old = known.get(path);
      const file = join(site, path);
      if (!old?.pieces || leftAt(file) !== old.left) return undefined;
      return lastPieces(file, old.pieces);
    },
    sumOf(path) {
      const [sha256 = '', bytes = ''] = known.get(path)?.sum.split(':') ?? [];
      return sha256 === '' ? undefined : { sha256, bytes: Number(bytes) };
    },
    keepPieces: (path, its, { sha256, bytes }) =>
      pieces.set(path, { pieces: printPieces(its), sum: `${sha256}:${bytes}` }),
    staying: () => staying.keys(),
    save() {
      const lines = function* (holds: (path: string) => boolean) {
        for (const [path, old] of staying) if (holds(path)) yield line(path, old);
        for (const [path, digest] of made) {
          if (!holds(path)) continue;
          const left = leftAt(join(site, path)) ?? '';
          yield line(path, { digest, left, pieces: '', sum: '', ...pieces.get(path) });
        }
      };
      inParts((file, holds) => writeRecord(file, maker, lines(holds)));
    },
  };
}

/** Whether a file is the page of a comment, or the comment as data. */
function isOfComment(path: string): boolean {
  return path.startsWith('c/');
}

/** Whether files of a site can stay while others are put beside them: a link to a folder is replaced whole. */
function canHold(site: string): boolean {
  return lstatSync(site, { throwIfNoEntry: false })?.isDirectory() === true;
}

function leftAt(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats && asLeft(stats);
}

function line(path: string, { digest, left, pieces, sum }: Known): string {
  return [path, digest, left, pieces, sum].join('\t').trimEnd();
}

function knownFile(line: string): [path: string, known: Known] {
  const [path = '', digest = '', left = '', pieces = '', sum = ''] = line.split('\t');
  return [path, { digest, left, pieces, sum }];
}
