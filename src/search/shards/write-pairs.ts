import { ByteWriter } from './bytes.ts';
import { Numbers } from './numbers.ts';
import { PairTable } from './pair-table.ts';
import { FILES, fileAfter, hashOf, isCommon, KEYS, keyAfter, type PairFiles } from './pairs.ts';
import { RangeEncoder } from './range-code.ts';
import { pairModels } from './read-pairs.ts';
import type { TermTable, TextTerms } from './term-table.ts';

/** Bytes that a pair of words takes, and each place where it stands; measured on the bench corpus. */
const PAIR_BYTES = 5;
const PLACE_BYTES = 1.3;

/** Collects which words stand side by side in texts, and writes it as files. */
export class PairWriter {
  private readonly table: TermTable;
  private readonly stream = new Numbers();
  private readonly starts = new Numbers();
  private readonly others = new Map<number, readonly number[]>();

  /** @param table gave the numbers of the terms. */
  constructor(table: TermTable) {
    this.table = table;
  }

  /** Adds the words of the text at the next place. */
  add({ words, others }: TextTerms): void {
    const start = this.stream.length;
    this.starts.push(start);
    for (const word of words) this.stream.push(word);
    for (const [at, ids] of others) this.others.set(start + at, ids);
  }

  /**
   * Files of about `size` bytes, at most so many, with every pair of words that are common or `isFrequent`; and how pairs
   * are found in them.
   */
  write(
    isFrequent: (term: string) => boolean,
    { size, most }: { size: number; most: number },
  ): { files: Uint8Array<ArrayBuffer>[]; pairs: PairFiles } {
    const found = this.found(isFrequent);
    const bytes = found.pairs.length * PAIR_BYTES + found.of.length * PLACE_BYTES;
    const count = Math.min(most, Math.max(1, Math.ceil(bytes / size)));
    const { buckets, pairs } = this.keyed(found, { count, salt: 0 });
    const sorted = inOrderOfPairs(found);
    const encoder = new RangeEncoder();
    return { files: buckets.map((bucket) => fileOf(bucket, sorted, encoder)), pairs };
  }

  /** The pairs of each file in the order of their keys, by the first salt from which no two have the same. */
  private keyed(found: Found, files: PairFiles): { buckets: Keyed[][]; pairs: PairFiles } {
    const { names } = this.table;
    const { pairs } = found;
    const inFiles = startsOf(names, FILES);
    const inKeys = startsOf(names, KEYS ^ files.salt);
    const buckets = Array.from({ length: files.count }, (): Keyed[] => []);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const first = pairs.firsts.at(pair);
      const second = names[pairs.seconds.at(pair)] ?? '';
      const bucket = buckets[fileAfter(inFiles[first] ?? 0, second, files)];
      bucket?.push({ key: keyAfter(inKeys[first] ?? 0, second), pair });
    }
    for (const bucket of buckets) bucket.sort((a, b) => a.key - b.key);
    const distinct = buckets.every((bucket) =>
      bucket.every(({ key }, at) => key !== bucket[at - 1]?.key),
    );
    return distinct
      ? { buckets, pairs: files }
      : this.keyed(found, { ...files, salt: files.salt + 1 });
  }

  private found(isFrequent: (term: string) => boolean): Found {
    const { names } = this.table;
    const common = Uint8Array.from(names, (term) => Number(isCommon(term)));
    const indexed = Uint8Array.from(names, (term) => Number(isCommon(term) || isFrequent(term)));
    const pairs = new PairTable();
    const found: Found = { pairs, of: new Numbers(), places: new Numbers(), at: new Numbers() };
    const hasOthers = new Uint8Array(this.stream.length);
    for (const at of this.others.keys()) hasOthers[at] = 1;
    for (let place = 0; place < this.starts.length; place += 1) {
      const start = this.starts.at(place);
      const end = place + 1 < this.starts.length ? this.starts.at(place + 1) : this.stream.length;
      const add = (first: number, second: number, at: number) => {
        if (indexed[first] === 0 || indexed[second] === 0) return;
        if (common[first] === 1 && common[second] === 1) return;
        found.of.push(pairs.idOf(first, second));
        found.places.push(place);
        found.at.push(at - start);
      };
      for (let at = start; at + 1 < end; at += 1) {
        if (hasOthers[at] === 0 && hasOthers[at + 1] === 0)
          add(this.stream.at(at), this.stream.at(at + 1), at);
        else
          for (const first of this.idsAt(at))
            for (const second of this.idsAt(at + 1)) add(first, second, at);
      }
    }
    return found;
  }

  private idsAt(at: number): number[] {
    return [this.stream.at(at), ...(this.others.get(at) ?? [])];
  }
}

/** The hash of each term and a space, which the hash of a pair goes on from. */
function startsOf(names: readonly string[], start: number): Int32Array {
  return Int32Array.from(names, (name) => hashOf(' ', hashOf(name, start)));
}

/** A pair by its number, and what it is known by in its file. */
interface Keyed {
  key: number;
  pair: number;
}

/** Where pairs stand, in the order of the texts: which, in which text, at which of its words. */
interface Found {
  pairs: PairTable;
  of: Numbers;
  places: Numbers;
  at: Numbers;
}

/** The same in the order of the pairs, with where each begins. */
interface Sorted {
  starts: Int32Array;
  places: Int32Array;
  at: Int32Array;
}

function inOrderOfPairs({ pairs, of, places, at }: Found): Sorted {
  const starts = new Int32Array(pairs.length + 1);
  for (let one = 0; one < of.length; one += 1) {
    const pair = of.at(one) + 1;
    starts[pair] = (starts[pair] ?? 0) + 1;
  }
  for (let pair = 0; pair < pairs.length; pair += 1)
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const next = starts.slice();
  const sorted = { starts, places: new Int32Array(of.length), at: new Int32Array(of.length) };
  for (let one = 0; one < of.length; one += 1) {
    const pair = of.at(one);
    const to = next[pair] ?? 0;
    next[pair] = to + 1;
    sorted.places[to] = places.at(one);
    sorted.at[to] = at.at(one);
  }
  return sorted;
}

function fileOf(
  bucket: readonly Keyed[],
  { starts, places, at }: Sorted,
  encoder: RangeEncoder,
): Uint8Array<ArrayBuffer> {
  const models = pairModels();
  encoder.number(bucket.length, models.count);
  let lastKey = 0;
  for (const { key, pair } of bucket) {
    const [from, to] = [starts[pair] ?? 0, starts[pair + 1] ?? 0];
    encoder.number(key - lastKey, models.key);
    lastKey = key;
    encoder.number(to - from - 1, models.count);
    const gaps = models.gaps(to - from);
    let last = 0;
    let before = 0;
    for (let one = from; one < to; one += 1) {
      const gap = (places[one] ?? 0) - last;
      const where = at[one] ?? 0;
      encoder.number(gap, gaps);
      // In one text its places follow one another.
      encoder.number(gap === 0 && one > from ? where - before : where, models.at);
      last = places[one] ?? 0;
      before = where;
    }
  }
  const writer = new ByteWriter();
  encoder.done(writer);
  return writer.done();
}
