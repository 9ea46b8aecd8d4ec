import { UNSPACED } from './tokens.ts';
import { pairs } from './unspaced.ts';

const UNSPACED_WORD = new RegExp(`^${UNSPACED}{3,}$`, 'v');

/** What one word of a query is also written as: as one with its neighbours (`Deep Seek`), and its pairs of letters. */
export interface WrittenForms {
  joined: string[];
  pairs: string[];
}

/** The written forms of a word among the words of a query in order. */
export function writtenForms(word: string, inOrder: readonly string[]): WrittenForms {
  const joined = inOrder.flatMap((term, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && (term === word || next === word) ? [term + next] : [];
  });
  return { joined, pairs: UNSPACED_WORD.test(word) ? pairs(word) : [] };
}
