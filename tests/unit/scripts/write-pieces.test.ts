import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFiles } from '../../../scripts/kept-files.ts';
import { replaceSite } from '../../../scripts/replace-site.ts';
import { writerInto } from '../../../scripts/write-many.ts';
import type { FileSum, Piece } from '../../../src/many-files.ts';
import { allCommentData } from '../../../src/model/comment-data.ts';
import { csvRows } from '../../../src/model/comments-csv.ts';
import { piecesOf } from '../../../src/pages/data/_pieces.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = 'data/comments.csv';
const { threads } = realArchive();
/** Comments of a thread whose numbers fall into three pieces. */
const comments = new Map(
  [7, 8, 507, 1007].map((number) => [
    number,
    aComment({ number, lines: [`No. ${number} – „so“`] }),
  ]),
);
const print = (part: Parameters<typeof allCommentData>[0]) =>
  csvRows(allCommentData(part, (number) => `https://archive.example/c/${number}/`));

/** What came of building the file: itself, its sum, and the digests of the pieces that were made. */
interface Built {
  text: string;
  sum: FileSum | undefined;
  made: string[];
}

/** Builds the file as `npm run build` does. */
function build(name: string, pieces: readonly Piece[]): Built {
  const [site, next] = [join(folder, name), join(folder, `${name}-next`)];
  const kept = keptFiles(site, join(folder, `${name}-record`), 'this code');
  const made: string[] = [];
  const counted = pieces.map((piece) => ({
    ...piece,
    make() {
      made.push(piece.digest);
      return piece.make();
    },
  }));
  mkdirSync(next, { recursive: true });
  const each = [{ path: FILE, pieces: counted }];
  const sum = writerInto(next, () => {}, { kept })({ what: 'files', count: 1, each }).get(FILE);
  replaceSite(site, next, kept.staying(), join(folder, `${name}-note`));
  kept.save();
  return { text: readFileSync(join(site, FILE), 'utf8'), sum, made };
}

const first = piecesOf('csv', { comments, threads }, print);
const changed = new Map([...comments, [507, aComment({ number: 507, lines: ['Other words'] })]]);
const second = piecesOf('csv', { comments: changed, threads }, print);

describe('a table of comments in pieces', () => {
  it('Holds the rows of all comments, in order', () => {
    expect(first).toHaveLength(3);
    expect(build('whole', first).text).toBe(print({ comments, threads }));
  });

  it('Has only the piece made again that holds a changed comment', () => {
    build('changed', first);
    const { text, made } = build('changed', second);
    expect(made).toEqual([second[1]?.digest]);
    expect(text).toBe(print({ comments: changed, threads }));
  });

  it('Stays as it is where nothing changed', () => {
    build('same', first);
    expect(build('same', first).made).toEqual([]);
    expect(build('same', second).made).toEqual([second[1]?.digest]);
  });

  it.each([
    ['is written', [first]],
    ['stays', [first, first]],
    ['has one piece made again', [first, second]],
  ])('Has the sum of its bytes where it %s', (name, builds) => {
    const built = builds.map((pieces) => build(name, pieces)).at(-1);
    const bytes = Buffer.from(built?.text ?? '');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(built?.sum).toEqual({ bytes: bytes.length, sha256 });
  });

  it('Is made whole where somebody has written to the last one', () => {
    build('touched', first);
    appendFileSync(join(folder, 'touched', FILE), 'x');
    const { text, made } = build('touched', second);
    expect(made).toEqual(second.map(({ digest }) => digest));
    expect(text).toBe(print({ comments: changed, threads }));
  });
});
