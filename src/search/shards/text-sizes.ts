import type { Manifest } from './layout.ts';

/**
 * Comments of about one length, whose texts lie in files apart: the length of their own words up to which they are of
 * it, and how many places, with those of other lengths among them, a file is for.
 */
export type TextSize = [most: number, places: number];

/**
 * Comments that are of the first size, however long they are: of all that weigh the same, as those do that are found by
 * the name of a theme alone, the first are listed, and so few come in one file.
 */
export const FIRST_TEXTS = 10;

/**
 * Parts of all comments, by their length, and of all files. Of the first ten results of the bench's queries six or seven
 * are short; by the parts of files the bytes fetched for ten are fewest.
 */
const PARTS = [
  { comments: 1 / 3, files: 0.36 },
  { comments: 2 / 3, files: 0.34 },
  { comments: 1, files: 0.3 },
];

/** Sizes by which so many `files` at most, or a few more, hold comments of these lengths; one where each has a file. */
export function textSizesOf(lengths: readonly number[], files: number): TextSize[] {
  const sorted = lengths.toSorted((a, b) => a - b);
  const longest = sorted.at(-1) ?? 0;
  if (lengths.length <= files) return [[longest, 1]];
  return PARTS.map((part) => [
    sorted[Math.floor(lengths.length * part.comments)] ?? longest,
    Math.ceil(lengths.length / (files * part.files)),
  ]);
}

/** Which of the sizes a comment is of, by the length of its own words. */
export function sizeOf(length: number, sizes: Manifest['texts']): number {
  const size = sizes.findIndex(([most]) => length <= most);
  return size < 0 ? sizes.length - 1 : size;
}
