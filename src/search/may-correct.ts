import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';

/** Whether a word may be shown for one that stands nowhere: no stem or name of an entry, and not too common. */
export function mayCorrect(term: string): boolean {
  return tokens(term)[0]?.term === term && !isStopWord(term);
}
