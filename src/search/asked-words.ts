import type { Clause, Query } from './query.ts';
import { type Words, wordsOf } from './words.ts';

/** More words than this add time and no better results (measured on pasted arguments: nDCG@10 .3785 against .3905). */
export const MOST_TERMS = 25;

/** More telling words than this outside quotation marks are a text that was pasted, not a query that was composed. */
const LONGEST_COMPOSED = 15;

/** Whether a query is a text: an argument to find others like or against. */
export function isText(words: Words): boolean {
  return words.searched.length > LONGEST_COMPOSED;
}

/** The words of a query. In a text, quotation marks and dashes are the writer's: they ask for nothing. */
export function wordsAsked(query: Query): { words: Words; unquoted: boolean } {
  const words = wordsOf(query);
  if (!isText(words)) return { words, unquoted: false };
  const clauses = query.clauses.flatMap(plainWords);
  return { words: wordsOf({ ...query, clauses }), unquoted: words.phrases.length > 0 };
}

function plainWords(clause: Clause): Clause[] {
  const isPhrase = clause.kind === 'phrase' && !clause.excluded;
  const isDash = clause.kind === 'word' && clause.excluded && clause.text.startsWith('-');
  if (!isPhrase && !isDash) return [clause];
  return clause.text.split(' ').map((text) => ({ kind: 'word', text, excluded: false }));
}
