/**
 * The circles that replies run in: each as the numbers on it. Every comment has one parent at most, so no two circles
 * share one. Looks at each comment once, without recursion.
 */
export function cycles(
  numbers: Iterable<number>,
  parentOf: (number: number) => number | null,
): number[][] {
  const found: number[][] = [];
  const seenFrom = new Map<number, number>();
  for (const start of numbers) {
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && !seenFrom.has(at)) {
      seenFrom.set(at, start);
      path.push(at);
      at = parentOf(at);
    }
    if (at !== null && seenFrom.get(at) === start) found.push(path.slice(path.indexOf(at)));
  }
  return found;
}
