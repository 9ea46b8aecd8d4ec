/** Values of places in order, as runs: the value and how many places in a row have it. */
export class Runs {
  private readonly starts: number[] = [];
  /** The run of each place: it is asked for thousands of times for a query. */
  private readonly runAt: Int32Array;
  private readonly values: readonly number[];
  private readonly runs: readonly [number, number][];

  constructor(runs: readonly [value: number, count: number][]) {
    this.runs = runs;
    this.values = runs.map(([value]) => value);
    this.runAt = new Int32Array(runs.reduce((sum, [, count]) => sum + count, 0));
    let at = 0;
    for (const [run, [, count]] of runs.entries()) {
      this.starts.push(at);
      this.runAt.fill(run, at, at + count);
      at += count;
    }
  }

  /** The value of the run that a place is in, and its place in it. */
  at(place: number): { value: number; inRun: number } {
    const run = this.runAt[place] ?? 0;
    return { value: this.values[run] ?? 0, inRun: place - (this.starts[run] ?? 0) };
  }

  /** The place of a number in runs of `numberRuns`, whose numbers grow. */
  placeOf(number: number): number | undefined {
    const run = lastUpTo(number, this.values);
    const [first = 0, count = 0] = this.runs[run] ?? [];
    const inRun = number - first;
    return inRun >= 0 && inRun < count ? (this.starts[run] ?? 0) + inRun : undefined;
  }

  /** All places of a value, in order. */
  placesOf(value: number): number[] {
    const places: number[] = [];
    for (const [run, [of, count]] of this.runs.entries()) {
      if (of !== value) continue;
      const start = this.starts[run] ?? 0;
      for (let one = 0; one < count; one += 1) places.push(start + one);
    }
    return places;
  }
}

/** Where the last of numbers that grow is which is not above another; 0 where all are. */
function lastUpTo(number: number, numbers: readonly number[]): number {
  let low = 0;
  let high = numbers.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}

/** A list as runs: what stands there, how often in a row. */
export function runsOf(values: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** Numbers that follow one another as runs: the first, how many. */
export function numberRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}
