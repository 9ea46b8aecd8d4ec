import type { Postings, Triples } from './postings.ts';

/**
 * Where a list is another than that of `base`, so that it can be told from it: the triples of the list, with one added
 * to how often, and one once for each place that only the base has.
 */
export function differencesFrom(base: Triples, list: Triples): Triples {
  const found: Triples = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < list.length) {
    const ours = base[i] ?? Number.POSITIVE_INFINITY;
    const theirs = list[j] ?? Number.POSITIVE_INFINITY;
    if (ours < theirs) found.push(ours, 1, 0);
    else if (theirs < ours || base[i + 1] !== list[j + 1])
      found.push(theirs, (list[j + 1] ?? 0) + 1, list[j + 2] ?? 0);
    if (ours <= theirs) i += 3;
    if (theirs <= ours) j += 3;
  }
  return found;
}

/** The list that differs so from `base`. */
export function withDifferences(
  base: Postings | undefined,
  differences: Postings | undefined,
): Postings | undefined {
  if (!base || !differences) return base ?? lessOne(differences);
  const merged: Postings = { places: [], often: [], lengths: [] };
  const add = ({ places, often, lengths }: Postings, at: number, less: number) => {
    const times = (often[at] ?? 0) - less;
    if (times === 0) return;
    merged.places.push(places[at] ?? 0);
    merged.often.push(times);
    merged.lengths.push(lengths[at] ?? 0);
  };
  let [i, j] = [0, 0];
  while (i < base.places.length || j < differences.places.length) {
    const ours = base.places[i] ?? Number.POSITIVE_INFINITY;
    const theirs = differences.places[j] ?? Number.POSITIVE_INFINITY;
    if (theirs <= ours) add(differences, j, 1);
    else add(base, i, 0);
    if (ours <= theirs) i += 1;
    if (theirs <= ours) j += 1;
  }
  return merged.places.length > 0 ? merged : undefined;
}

function lessOne(list: Postings | undefined): Postings | undefined {
  return list && { ...list, often: list.often.map((times) => times - 1) };
}
