/** How often each term stands in a list of terms. */
export function countsOf<T>(terms: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
