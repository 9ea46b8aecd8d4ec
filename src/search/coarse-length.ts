/** Steps to a doubling. More are no better on the judged queries (`npm run bench -- relevance`); eight take 1.6 times the room. */
const STEPS = 2;

/**
 * A length in steps: itself below 4, above it the middle of one of two steps to every doubling, so that it is at most
 * a quarter off. Ranking asks whether a text is long, not how long to the word (as Lucene's `SmallFloat`).
 */
export function coarseLength(length: number): number {
  if (length < 2 * STEPS) return length;
  const step = 2 ** Math.floor(Math.log2(length)) / STEPS;
  return Math.floor((Math.floor(length / step) + 0.5) * step);
}
