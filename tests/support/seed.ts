import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMarkdownFile } from '../../src/archive/front-matter.ts';
import { isLines } from '../../src/schema/captured-part.ts';
import { type CommentFrontMatter, commentFrontMatter } from '../../src/schema/comment.ts';

export const SEED_CAPTURE = 'chinatalk-h200/paste.txt';
export const SEED_THREAD_PAGE = 'threads/chinatalk-h200/index.html';

const content = new URL('../../content/', import.meta.url);
const captureFile = new URL(`captures/${SEED_CAPTURE}`, content);

/** The seed's comments as their files describe them, by number. */
export const seedComments = readdirSync(new URL('comments/', content))
  .map((name) => commentIn(new URL(`comments/${name}`, content)))
  .filter(({ captured }) => captured.some(({ capture }) => capture === SEED_CAPTURE))
  .toSorted((a, b) => a.number - b.number);

export function seedBytes(): Buffer {
  return readFileSync(captureFile);
}

/** A comment's lines in one pass over the source page; undefined where the pass lacks it. */
export function linesInPass({ captured }: CommentFrontMatter, pass: string): string[] | undefined {
  const range = captured.filter(isLines).find((part) => part.pass === pass)?.lines;
  if (range === undefined) return undefined;
  const [first = 0, last = first] = range.split('-').map(Number);
  return seedBytes()
    .toString('utf8')
    .split('\n')
    .slice(first - 1, last);
}

/** The comment's captured lines: pass B is the fuller where both passes hold it. */
export function seedLines(comment: CommentFrontMatter): string[] {
  return linesInPass(comment, 'B') ?? linesInPass(comment, 'A') ?? [];
}

/** The numbers in reading order: each comment before its replies, replies by number. */
export function readingOrder(parent: number | null = null): number[] {
  return seedComments
    .filter((comment) => comment.parent === parent)
    .flatMap(({ number }) => [number, ...readingOrder(number)]);
}

function commentIn(file: URL): CommentFrontMatter {
  const path = fileURLToPath(file);
  const parsed = parseMarkdownFile(path, readFileSync(file, 'utf8'), commentFrontMatter);
  if (!parsed.ok) throw new Error(`${path} cannot be read: run \`npm run check\`.`);
  return parsed.data;
}
