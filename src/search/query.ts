import { tokens } from './tokens.ts';

/** Words too common to find anything by. `us` is not among them: here it is a country. */
const STOP_WORDS = new Set(
  'a an and are as at be but by do does for from has have how i if in is it its of on or that the their there they this to was we what when which who why will with would you'.split(
    ' ',
  ),
);

/** A word shorter than this is not completed: too many words begin with it. */
const SHORTEST_PREFIX = 3;

/** What is looked for: whole words, and at most one that is still being typed. */
export interface Query {
  terms: string[];
  /** The last of `terms` when it also stands for every word it begins. */
  prefix: string | undefined;
}

/**
 * Reads what a reader typed. The last word is completed unless a space follows it, it is short, or it holds a
 * digit: `H20` must not find `H200`. Common words count only when there is nothing else.
 */
export function parseQuery(typed: string): Query {
  const all = tokens(typed).map(({ term }) => term);
  const content = all.filter((term) => !STOP_WORDS.has(term));
  const terms = [...new Set(content.length > 0 ? content : all)];
  const last = all.at(-1);
  const growing =
    last !== undefined &&
    terms.includes(last) &&
    !/\s$/u.test(typed) &&
    last.length >= SHORTEST_PREFIX &&
    !/\p{N}/u.test(last);
  return { terms, prefix: growing ? last : undefined };
}

/** Whether a word of a text is one the query looks for. */
export function isHit({ terms, prefix }: Query, term: string): boolean {
  return terms.includes(term) || (prefix !== undefined && term.startsWith(prefix));
}
