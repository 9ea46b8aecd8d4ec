import type { Cited } from '../model/csl-item.ts';

/**
 * Citations differ in their words, but their form hangs on little: whether there is an author and a date, and the
 * marks that a value ends with, since a style drops its own full stop after another. Values are therefore hidden
 * behind code points that are no characters, which no value can hold (see `oneLine`), the library formats each shape
 * once, and the values are put in their places afterwards. They never meet the library, so nothing in them is taken
 * for a tag, a command or a quotation mark, and no style changes their case.
 */
export const PLACES = {
  title: '\uFDD0',
  author: '\uFDD1',
  page: '\uFDD2',
  publication: '\uFDD3',
  number: '\uFDD4',
  archive: '\uFDD5',
  address: '\uFDD6',
  fate: '\uFDD7',
  key: '\uFDD8',
} as const;

/** A year and a day that stand for others: nothing else in a shape is a digit. */
export const YEAR = 7391;
export const DAY = 28;

/** The citation with every value hidden. Those that are alike in shape become equal. */
export function shapeOf(cite: Cited): Cited {
  return {
    ...PLACES,
    title: PLACES.title + lastMark(cite.title),
    described: cite.described,
    author: cite.author === undefined ? undefined : PLACES.author + lastMark(cite.author),
    page: PLACES.page + lastMark(cite.page),
    publication: PLACES.publication + lastMark(cite.publication),
    date: cite.date && [YEAR, cite.date[1], DAY],
  };
}

/** The mark that ends a text, also inside quotation marks, as styles know it: `.`, `?`, `!` or none. */
export function lastMark(text: string): string {
  const mark = /([.?!。？！])["”’»]*$/u.exec(text)?.[1] ?? '';
  return { '。': '.', '？': '?', '！': '!' }[mark] ?? mark;
}
