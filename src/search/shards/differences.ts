import { NewPostings, type Postings, type Triples } from './postings.ts';

/**
 * Where a list is another than that of `base`, so that it can be told from it: the triples of what the base lacks, and
 * for each other place how much more or less often (`signed`), without a length, as the base has it.
 */
export function differencesFrom(base: Triples, list: Triples): number[] {
  const found: number[] = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < list.length) {
    const ours = base[i] ?? Number.POSITIVE_INFINITY;
    const theirs = list[j] ?? Number.POSITIVE_INFINITY;
    if (theirs < ours) found.push(theirs, list[j + 1] ?? 0, list[j + 2] ?? 0);
    else {
      const more = (theirs === ours ? (list[j + 1] ?? 0) : 0) - (base[i + 1] ?? 0);
      if (more !== 0) found.push(ours, signed(more), 0);
    }
    if (ours <= theirs) i += 3;
    if (theirs <= ours) j += 3;
  }
  return found;
}

/** A difference that is not 0 as a number above 0: once more, which comes most, is 1, once less 2, twice more 3. */
function signed(more: number): number {
  return more > 0 ? 2 * more - 1 : -2 * more;
}

/** The difference that `signed` gave. */
function moreBy(number: number): number {
  return number % 2 === 1 ? (number + 1) / 2 : -number / 2;
}

/** The list that differs so from `base`. */
export function withDifferences(
  base: Postings | undefined,
  differences: Postings | undefined,
): Postings | undefined {
  if (!base || !differences) return base ?? differences;
  const merged = new NewPostings();
  const add = (place: number, times: number, length: number) => {
    if (times > 0) merged.add(place, times, length);
  };
  let [i, j] = [0, 0];
  while (i < base.places.length || j < differences.places.length) {
    const ours = base.places[i] ?? Number.POSITIVE_INFINITY;
    const theirs = differences.places[j] ?? Number.POSITIVE_INFINITY;
    const change = differences.often[j] ?? 0;
    if (theirs < ours) add(theirs, change, differences.lengths[j] ?? 0);
    else {
      const more = theirs === ours ? moreBy(change) : 0;
      add(ours, (base.often[i] ?? 0) + more, base.lengths[i] ?? 0);
    }
    if (ours <= theirs) i += 1;
    if (theirs <= ours) j += 1;
  }
  return merged.places.length > 0 ? merged : undefined;
}
