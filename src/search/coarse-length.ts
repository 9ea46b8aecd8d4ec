/**
 * A length in steps: to itself below 16, above it one of eight to every doubling, so that it is at most a ninth too
 * short. Ranking asks whether a text is long, not how long to the word (as Lucene's `SmallFloat`), and steps take half
 * the room.
 */
export function coarseLength(length: number): number {
  if (length < 16) return length;
  const step = 2 ** (Math.floor(Math.log2(length)) - 3);
  return Math.floor(length / step) * step;
}
