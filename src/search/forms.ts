import { isStopWord } from './stop-words.ts';
import { UNSPACED } from './tokens.ts';
import { pairs } from './unspaced.ts';

const UNSPACED_WORD = new RegExp(`^${UNSPACED}{3,}$`, 'v');

/** Common words that others are made with: off shore, over land. */
const BEGINNINGS = new Set(['off', 'on', 'out', 'over', 'under', 'up']);

/** What one word of a query is also written as: as one with its neighbours (`Deep Seek`), and its pairs of letters. */
export interface WrittenForms {
  joined: string[];
  pairs: string[];
}

/** Whether an index may hold two words as one; what certainly stands nowhere need not be looked for. */
export type HoldsJoined = (first: string, second: string) => boolean;

/** The written forms of a word among the words of a query in order. */
export function writtenForms(
  word: string,
  inOrder: readonly string[],
  holdsJoined: HoldsJoined = () => true,
): WrittenForms {
  const joined = inOrder.flatMap((term, at) => {
    const next = inOrder[at + 1];
    if (next === undefined || (term !== word && next !== word) || !mayJoin(term, next)) return [];
    return holdsJoined(term, next) ? [term + next] : [];
  });
  return { joined, pairs: UNSPACED_WORD.test(word) ? pairs(word) : [] };
}

/** Whether two words may be one written apart; `the chips` are not, and would be looked for in vain. */
export function mayJoin(term: string, next: string): boolean {
  return !isStopWord(next) && (!isStopWord(term) || BEGINNINGS.has(term));
}
