import { quotesIn, wordsOf } from './signs.ts';

/** How many words in a row make a quotation: fewer may meet by chance. */
const RUN = 5;

/** A quotation of an earlier line: that line's index, and how many words stand in both. */
export interface Quotation {
  of: number;
  words: number;
}

/**
 * For each line, what it quotes of the lines above it: words after a quotation mark that stand there in the same
 * order. Where several have them, the nearest counts. Linear in the words.
 */
export function quotations(lines: readonly string[]): Quotation[][] {
  const seen = new Map<string, number>();
  return lines.map((line, at) => {
    const found = quotesIn(line).flatMap((quote) => {
      const words = wordsOf(quote).slice(0, RUN);
      const of = words.length === RUN ? seen.get(words.join(' ')) : undefined;
      return of === undefined ? [] : [{ of, words: RUN }];
    });
    const words = wordsOf(line);
    for (let start = 0; start + RUN <= words.length; start += 1) {
      seen.set(words.slice(start, start + RUN).join(' '), at);
    }
    return found;
  });
}
