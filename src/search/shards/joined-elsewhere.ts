import { mayJoin } from '../forms.ts';
import { isStopWord } from '../stop-words.ts';
import type { Triples } from './postings.ts';

/**
 * By the file of a word, the terms in other files that are this word and another as one (`Deep Seek`, `DeepSeek`): so
 * that a file is fetched for words in a row only where they are a term as one. The word is the first of the two, or
 * behind a common word (`out look`), for which no file is fetched, the second, whether or not the index holds it.
 */
export function joinedElsewhere(
  terms: ReadonlyMap<string, Triples[]>,
  homeOf: (term: string) => number,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const term of [...terms.keys()].sort()) {
    if (!/^\w/u.test(term)) continue;
    const homes = new Set<number>();
    for (let at = 1; at < term.length; at += 1) {
      const first = term.slice(0, at);
      const second = term.slice(at);
      if (!mayJoin(first, second)) continue;
      if (isStopWord(first)) homes.add(homeOf(second));
      else if (terms.has(first) && terms.has(second)) homes.add(homeOf(first));
    }
    homes.delete(homeOf(term));
    for (const home of homes) found.set(home, [...(found.get(home) ?? []), term]);
  }
  return found;
}
