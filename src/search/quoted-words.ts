import type { Token } from './tokens.ts';
import { usualTokens } from './usual-tokens.ts';

/** A stretch of a text, by characters. */
export interface Range {
  start: number;
  end: number;
}

/** Fewer words than this in quotation marks may be anybody's. */
const SHORTEST_QUOTATION = 4;
const OPENS = '\'"“‘«„';
const CLOSES = /[\s.,;:!?…]*['"”’»“]/uy;

/**
 * The stretches of a comment's words that are quoted from another comment: in quotation marks, at least four words,
 * letter for letter but for case and apostrophes.
 *
 * @param earlier gives the words of each of the others as `termsIn` does; only asked where a quotation may stand.
 */
export function quotedRanges(text: string, earlier: () => readonly string[][]): Range[] {
  const ranges: Range[] = [];
  if (!mayQuote(text)) return ranges;
  const words = usualTokens(text);
  let sources: readonly string[][] | undefined;
  let lastClosing: number | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const start = words[index]?.start ?? 0;
    if (start < (ranges.at(-1)?.end ?? 0) || !opensAt(text, start)) continue;
    const shortest = index + SHORTEST_QUOTATION - 1;
    lastClosing ??= words.findLastIndex(({ end }) => closesAt(text, end));
    if (lastClosing < shortest) break;
    sources ??= earlier();
    const length = longestRun(words, index, sources);
    const run = words.slice(shortest, index + length);
    const last = run.findLast(({ end }) => closesAt(text, end));
    if (last) ranges.push({ start, end: last.end });
  }
  return ranges;
}

/** The words of a text that may be quoted. */
export function termsIn(text: string): string[] {
  return usualTokens(text).map(({ term }) => term);
}

// An apostrophe between two letters is one in a word, but for one behind an amount, as in `$5m'x`: behind its digits
// stand ten letters at most, those of ` trillions`.
const OPENING = /["“‘«„](?!\s)|(?<![a-z])'(?!\s)|'(?![a-z\s])/i;
const CLOSING = /["”»“]|(?<![a-z])['’]|['’](?![a-z])/gi;
const BEHIND_AMOUNT = /\d\D{0,10}['’]/;

/** Whether a quotation may stand somewhere: to tell where needs the words, which takes long. */
function mayQuote(text: string): boolean {
  if (BEHIND_AMOUNT.test(text)) return true;
  const opening = text.search(OPENING);
  CLOSING.lastIndex = opening + 1 + SHORTEST_QUOTATION;
  return opening >= 0 && CLOSING.test(text);
}

function opensAt(text: string, start: number): boolean {
  return start > 0 && OPENS.includes(text.charAt(start - 1));
}

function closesAt(text: string, end: number): boolean {
  CLOSES.lastIndex = end;
  return CLOSES.test(text);
}

/** How many words from `from` on stand in a row in one of the sources. */
function longestRun(words: readonly Token[], from: number, sources: readonly string[][]): number {
  const first = words[from]?.term ?? '';
  let longest = 0;
  for (const source of sources) {
    for (let at = source.indexOf(first); at >= 0; at = source.indexOf(first, at + 1)) {
      let length = 0;
      while (from + length < words.length && words[from + length]?.term === source[at + length])
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}
