import { rowAt } from './marks.ts';
import { tokens } from './tokens.ts';
import type { Phrase } from './words.ts';

/** Whether the words of a phrase stand in a row in a text. */
export function holds(text: string, phrase: Phrase): boolean {
  const words = tokens(text);
  return words.some((_, at) => rowAt(words, at, phrase) > 0);
}
