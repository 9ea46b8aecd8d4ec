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

/** Which of the steps a length is that `coarseLength` gave: 0, 1, 2 and so on. */
export function stepOf(length: number): number {
  if (length < 2 * STEPS) return length;
  const doubling = 31 - Math.clz32(length);
  return doubling * STEPS + Math.floor((length * STEPS) / 2 ** doubling) - STEPS;
}

/** The length that a step stands for. */
export function lengthOf(step: number): number {
  if (step < 2 * STEPS) return step;
  const size = 2 ** Math.floor(step / STEPS) / STEPS;
  return Math.floor((STEPS + (step % STEPS) + 0.5) * size);
}
