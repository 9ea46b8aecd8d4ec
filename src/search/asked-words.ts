import type { Words } from './words.ts';

/** More words than this add time and no better results (measured on pasted arguments: nDCG@10 .3785 against .3905). */
export const MOST_TERMS = 25;

/** More telling words than this outside quotation marks are a text that was pasted, not a query that was composed. */
const LONGEST_COMPOSED = 15;

/** Whether a query is a text: an argument to find others like or against. */
export function isText(words: Words): boolean {
  return words.searched.length > LONGEST_COMPOSED;
}
