import type { AsPlainObject } from 'minisearch';

/** Whether an index holds a term, or, where it may go on, one that begins with it. */
export type HoldsTerm = (term: string, growing: boolean) => boolean;

/** The terms of indexes, to ask whether there is one; to search for it would score every comment that holds it. */
export function termsIn(indexes: readonly AsPlainObject[]): HoldsTerm {
  const terms = new Set(indexes.flatMap(({ index }) => index.map(([term]) => term)));
  const sorted = [...terms].sort();
  return (term, growing) =>
    terms.has(term) || (growing && (sorted[firstFrom(term, sorted)]?.startsWith(term) ?? false));
}

/** The place of the first that is not before `term`. */
function firstFrom(term: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
