import diffSequences from '@jest/diff-sequences';

/** Where two lists of lines hold the same line: an index of each. */
export type Pair = readonly [number, number];

/** Above this many possible pairs, lines that stand more than once are paired by count, not by the longest way. */
const MANY = 4_000_000;

/**
 * Pairs of equal lines of `a` and `b`, rising in both: a long common subsequence in near-linear time.
 * Lines that stand once in each decide first (patience alignment), the lines between them after.
 */
export function align(a: readonly string[], b: readonly string[]): Pair[] {
  const firm = rising(onceInBoth(a, b));
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...firm, [a.length, b.length] as const]) {
    const between = alignBetween(a.slice(fromA, toA), b.slice(fromB, toB));
    for (const [inA, inB] of between) pairs.push([fromA + inA, fromB + inB]);
    if (toA < a.length && toB < b.length) pairs.push([toA, toB]);
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return pairs;
}

function alignBetween(a: readonly string[], b: readonly string[]): Pair[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const atA = indexesOf(a, (line) => inB.has(line));
  const atB = indexesOf(b, (line) => inA.has(line));
  const pairs: Pair[] = [];
  if (atA.length * atB.length > MANY) return rising(sameCount(a, b));
  diffSequences(
    atA.length,
    atB.length,
    (i, j) => a[atA[i] ?? -1] === b[atB[j] ?? -1],
    (length, i, j) => {
      for (let step = 0; step < length; step += 1) {
        pairs.push([atA[i + step] ?? 0, atB[j + step] ?? 0]);
      }
    },
  );
  return pairs;
}

function indexesOf(lines: readonly string[], wanted: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (wanted(line) ? [index] : []));
}

function onceInBoth(a: readonly string[], b: readonly string[]): Pair[] {
  const [inA, inB] = [standingOnce(a), standingOnce(b)];
  return [...inA].flatMap(([line, at]) => {
    const other = inB.get(line);
    return other === undefined ? [] : [[at, other] as const];
  });
}

/** The lines that stand once, with their index, in order. */
function standingOnce(lines: readonly string[]): Map<string, number> {
  const once = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (seen.has(line)) once.delete(line);
    else once.set(line, index);
    seen.add(line);
  }
  return once;
}

/** The first of a repeated line with the first of the other list, the second with the second, in order of `a`. */
function sameCount(a: readonly string[], b: readonly string[]): Pair[] {
  const waiting = Map.groupBy(b.keys(), (index) => b[index]);
  for (const indexes of waiting.values()) indexes.reverse();
  return a.flatMap((line, index) => {
    const other = waiting.get(line)?.pop();
    return other === undefined ? [] : [[index, other] as const];
  });
}

/** The longest run of pairs whose second index rises too; `pairs` are in order of the first (patience sorting). */
function rising(pairs: readonly Pair[]): Pair[] {
  const before: number[] = [];
  /** The pair that ends the best run of each length, shortest first. */
  const ends: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const run: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
