import { amongChampions, championsOf, stemKeyOf } from '../champions.ts';
import type { Inverted, ThemeList } from './invert.ts';
import { LIST } from './layout.ts';
import type { Triples } from './postings.ts';

/** The lists of terms by which they are looked up, and those that hold more, whole. */
export interface Tiers {
  /** Every term; of one that very many comments hold, where it weighs most (`champions.ts`). */
  first: ReadonlyMap<string, Triples[]>;
  /** The terms that were cut and the others of their stems: all of their lists. */
  whole: ReadonlyMap<string, Triples[]>;
}

/** The lists of comments' own words; what else finds a comment is short, or listed by its theme. */
const CUT = [LIST.own, LIST.quoted];

/** Cuts the lists of terms that more than `most` comments hold; words of one stem are cut together. */
export function tiersOf({ terms, averages }: Inverted, most: number): Tiers {
  const first = new Map(terms);
  const whole = new Map<string, Triples[]>();
  for (const group of Map.groupBy(terms.keys(), stemKeyOf).values()) {
    for (const list of CUT) {
      const words = group.map((term) => terms.get(term)?.[list] ?? []);
      const champions = championsOf(words, averages[list] ?? 1, most);
      if (!champions) continue;
      for (const term of group) {
        const lists = terms.get(term) ?? [];
        whole.set(term, lists);
        const kept = [...(first.get(term) ?? [])];
        kept[list] = amongChampions(lists[list] ?? [], champions);
        first.set(term, kept);
      }
    }
  }
  return { first, whole };
}

/** The comments of a theme that its words find: of very many, those that have the fewest labels besides. */
export function championsOfTheme(
  theme: ThemeList,
  averageLength: number,
  most: number,
): ThemeList | undefined {
  const triples = theme.places.flatMap((place, at) => [place, 1, theme.labels[at] ?? 0]);
  const champions = championsOf([triples], averageLength, most);
  if (!champions) return undefined;
  const held = (_: number, at: number) => champions.has(theme.places[at] ?? -1);
  return {
    places: theme.places.filter(held),
    labels: theme.labels.filter(held),
    leads: theme.leads.filter(held),
  };
}
