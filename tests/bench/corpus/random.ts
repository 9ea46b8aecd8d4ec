/** Random numbers from 0 to below 1 that are the same for the same seed (Tommy Ettinger's mulberry32). */
export type Random = () => number;

/** A source of random numbers for one seed, a whole number. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** One of a list. @throws Error when it is empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return rest[below(random, list.length) - 1] ?? first;
}

/**
 * Ranks from 0 to below `count` in the proportions of Zipf and Mandelbrot, 1 / (rank + offset): without the few most
 * frequent words of a language, which are there already.
 */
export function zipf(random: Random, count: number, offset: number): () => number {
  const cumulative = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + offset);
    cumulative[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
