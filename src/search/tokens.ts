import { amountTerms } from './amounts.ts';
import { unspacedTokens } from './unspaced.ts';

/** A word of a text: the term it is searched by, other terms that also find it, and where it stands. */
export interface Token {
  term: string;
  others: readonly string[];
  start: number;
  end: number;
}

const CURRENCY = '[$€£¥]';
const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
// Not over the end of a line.
const GAP = String.raw`[^\S\n]`;
const UNIT = String.raw`${GAP}?%|${GAP}?(?:percent|per${GAP}cent|billions?|millions?|trillions?|bn|mn|tn)(?![\p{L}\p{N}])`;
// `$5b`, but not `5b`: only money is counted in single letters.
const SHORT = String.raw`[kmbt](?![\p{L}\p{N}])`;
const AMOUNT = String.raw`(?:${CURRENCY}${GAP}?${NUMBER}(?:${UNIT}|${SHORT})?|${NUMBER}(?:${UNIT})?)(?![\p{L}\p{N}])`;
const INITIALS = String.raw`\p{L}\.(?:\p{L}\.)*\p{L}(?![\p{L}\p{N}])\.?(?:['’]\p{L}+)*`;
// Scripts that put no spaces between words, or, as Hangul, hang endings on them.
export const UNSPACED = String.raw`[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}]]`;
const LETTER = String.raw`[[\p{L}\p{N}]--${UNSPACED}]`;
const WORD = String.raw`${LETTER}(?:${LETTER}|\p{M}|['’](?=\p{L}))*`;

// What most words are; each would be found by the last pattern, too, after all others were tried.
const USUAL = String.raw`[a-z][a-z0-9]+(?=[\s.,;:!?]|$)`;

const TOKEN = new RegExp(
  `${USUAL}|(${AMOUNT})|${INITIALS}|((?:${UNSPACED}|\\p{M})+)|${WORD}`,
  'giv',
);

// Most words are these, and need none of what others do.
const PLAIN = /^[a-z0-9]+$/i;

/** Texts whose words are kept, because search asks for the same ones again with every key. */
const KEPT = 4000;
const kept = new Map<string, readonly Token[]>();

/** The words of a text in order. Builder, browser and marking all split by this one rule. */
export function tokens(text: string): readonly Token[] {
  const known = kept.get(text) ?? split(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, known);
  return known;
}

// What shows nothing (soft hyphens, bidi controls, zero-width and tag characters) is no part of a word and ends none.
export const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gv;

function split(text: string): Token[] {
  if (text.search(UNSEEN) === -1) return splitSeen(text);
  const seen: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const part of text.split(UNSEEN)) {
    at = text.indexOf(part, at);
    seen.push(part);
    for (let unit = 0; unit < part.length; unit += 1) places.push(at + unit);
    at += part.length;
  }
  return splitSeen(seen.join('')).map(({ start, end, ...token }) => ({
    ...token,
    start: places[start] ?? start,
    end: (places[end - 1] ?? end - 1) + 1,
  }));
}

function splitSeen(text: string): Token[] {
  const split: Token[] = [];
  for (let next = tokensFrom(text, 0); next; next = tokensFrom(text, next.end))
    split.push(...next.tokens);
  return split;
}

/** The first word from a place on, or words in a row, and where they end; the text must hold nothing of `UNSEEN`. */
export function tokensFrom(
  text: string,
  from: number,
): { tokens: Token[]; end: number } | undefined {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) return undefined;
  const { 0: found, 1: amount, 2: unspaced, index: start } = match;
  const end = start + found.length;
  if (unspaced) return { tokens: unspacedTokens(found, start), end };
  const [term, ...others] = amount ? amountTerms(found) : [termOf(found)];
  return { tokens: term ? [{ term, others, start, end }] : [], end };
}

/**
 * Whether a word of a text is read as the pronoun and not the country: `us` in small letters. A query in small letters
 * may mean either, so that only texts are asked.
 */
export function isPronoun({ term, start, end }: Token, text: string): boolean {
  return term === 'us' && text.slice(start, end) === 'us';
}

/**
 * `China’s` is searched by `china`, `don't` by `dont`, `U.S.` by `us`, `Café` by `cafe`; digits stay: `H200` is
 * not `H20`.
 */
function termOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’.]/gu, '');
}
