import { formKey } from '../form-key.ts';
import { amongChampions, ChampionFinder } from './champions.ts';
import type { Inverted } from './invert.ts';
import { COMMENT_LISTS } from './layout.ts';
import type { Triples } from './postings.ts';

/** The lists of terms by which they are looked up, and those that hold more, whole. */
export interface Tiers {
  /** Every term; of one that very many comments hold, where it weighs most (`champions.ts`). */
  first: ReadonlyMap<string, Triples[]>;
  /** The terms that were cut and the others of their stems: all of their lists. */
  whole: ReadonlyMap<string, Triples[]>;
}

/** Cuts the lists of terms that more than `most` comments hold; words of one stem are cut together. */
export function tiersOf({ terms, averages, lengths }: Inverted, most: number): Tiers {
  const first = new Map(terms);
  const whole = new Map<string, Triples[]>();
  const champions = new ChampionFinder(lengths.length, most);
  for (const group of Map.groupBy(terms.keys(), formKey).values()) {
    const held = group.map((term) => terms.get(term) ?? []);
    for (const list of COMMENT_LISTS) {
      const words = held.map((lists) => lists[list] ?? []);
      const among = champions.of(words, averages[list] ?? 1);
      if (!among) continue;
      for (const term of group) {
        const lists = terms.get(term) ?? [];
        whole.set(term, lists);
        const kept = [...(first.get(term) ?? [])];
        kept[list] = amongChampions(lists[list] ?? [], among);
        first.set(term, kept);
      }
    }
  }
  return { first, whole };
}
