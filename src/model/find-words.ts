import type { TextDirective } from './text-directive.ts';

/** A stretch of a text, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** A letter of writing that puts spaces between words; other writing does not show where a word begins. */
const LETTER =
  '[[\\p{L}\\p{N}\\p{M}]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]';
/** Where no word goes on. */
const EDGE = `(?:(?<!${LETTER})|(?!${LETTER}))`;

/**
 * The first words of `text` that a directive names, as browsers find them: whole words, letters of either
 * case the same.
 * Browsers also take accents for nothing; this does not, as it would mark other words than the link's.
 */
export function findWords(
  text: string,
  { prefix, start, end, suffix }: TextDirective,
): Stretch | undefined {
  const pattern =
    (prefix === undefined ? EDGE : `(?<=${EDGE}${term(prefix)}\\s*)`) +
    term(start) +
    (end === undefined ? '' : `${EDGE}[^]*?${EDGE}${term(end)}`) +
    (suffix === undefined ? EDGE : `(?=\\s*${term(suffix)}${EDGE})`);
  const match = new RegExp(pattern, 'iv').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** A pattern for the letters of a term; any quotation mark of its kind and any white space will do. */
function term(words: string): string {
  return words
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/\s+/g, '\\s+');
}
