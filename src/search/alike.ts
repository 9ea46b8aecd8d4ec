import type MiniSearch from 'minisearch';
import { lookUp } from './index-options.ts';
import { mayCorrect } from './may-correct.ts';

/** The words of indexes at most so many edits from a term, with how many documents hold each. */
export function alikeIn(
  indexes: readonly Pick<MiniSearch, 'search'>[],
  term: string,
  edits: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const index of indexes) {
    for (const { match } of index.search(term, { ...lookUp, fuzzy: edits })) {
      for (const word of Object.keys(match)) {
        if (mayCorrect(word)) found.set(word, (found.get(word) ?? 0) + 1);
      }
    }
  }
  return found;
}
