import type { Hits } from '../engine.ts';
import { BM25 } from '../index-options.ts';
import type { Postings } from './postings.ts';

/** What ranking needs to know of all documents. */
export interface Whole {
  fields: string[];
  count: number;
  /** The mean length of each field. */
  averages: number[];
  /** The id of the document at a place. */
  idAt(place: number): number;
}

/** What a longer word counts for a beginning, before its length does (MiniSearch's `weights.prefix`). */
const PREFIX = 0.375;

/** Steps to one unit of a score that an index holds (`beginnings.ts`). */
export const STEPS = 16;

/** The weight of a term that begins with what is being typed, as in MiniSearch: the longer, the less. */
export function prefixWeight(longer: string, typed: string): number {
  return (PREFIX * longer.length) / (longer.length + 0.3 * (longer.length - typed.length));
}

/**
 * Sums BM25 (Robertson and Zaragoza 2009), as MiniSearch computes it, over the lists of one look-up. MiniSearch itself
 * makes several objects for each place of a list, which takes five times as long and 4 KB of code.
 */
export class Bm25 {
  private readonly whole: Whole;
  private bits: ReadonlyMap<number, { bit: number; weight: number }> = new Map();
  private places: number[] = [];
  private readonly scores: Float64Array;
  private readonly fields: Uint8Array;

  constructor(whole: Whole) {
    this.whole = whole;
    this.scores = new Float64Array(whole.count);
    this.fields = new Uint8Array(whole.count);
  }

  /** Begins a look-up, in the room of the last one; `weights` holds the fields to look in. */
  begin(weights: Readonly<Record<string, number>>): this {
    // Of one that could not be ended nothing may be left.
    this.hits();
    this.bits = new Map(
      Object.entries(weights).map(([name, weight], at) => [
        this.whole.fields.indexOf(name),
        { bit: 1 << at, weight },
      ]),
    );
    return this;
  }

  /** Adds a term with the places that hold it, by field; where it is `summed`, `often` is a score (`beginnings.ts`). */
  add(lists: readonly (Postings | undefined)[], weight: number, summed = false): void {
    for (const [field, { bit, weight: ofField }] of this.bits) {
      const list = lists[field];
      if (list) this.addList(list, weight * ofField, this.whole.averages[field] ?? 1, bit, summed);
    }
  }

  private addList(
    list: Postings,
    weight: number,
    average: number,
    bit: number,
    summed: boolean,
  ): void {
    const { places, often, lengths } = list;
    const { scores, fields } = this;
    const { k, b, d } = BM25;
    const holders = list.holders ?? places.length;
    const idf = Math.log(1 + (this.whole.count - holders + 0.5) / (holders + 0.5));
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const times = often[at] ?? 0;
      const known = fields[place] ?? 0;
      if (known === 0) this.places.push(place);
      fields[place] = known | bit;
      const length = 1 - b + (b * (lengths[at] ?? 0)) / average;
      const score = summed ? times / STEPS : idf * (d + (times * (k + 1)) / (times + k * length));
      scores[place] = (scores[place] ?? 0) + weight * score;
    }
  }

  /** What was found. Its room is cleared on the way: to go through it once more, with the next look-up, takes longer. */
  hits(): Hits {
    const { places, scores, fields } = this;
    const found = {
      ids: places.map((place) => this.whole.idAt(place)),
      scores: new Float64Array(places.length),
      fields: new Uint8Array(places.length),
    };
    for (const [at, place] of places.entries()) {
      found.scores[at] = scores[place] ?? 0;
      found.fields[at] = fields[place] ?? 0;
      scores[place] = fields[place] = 0;
    }
    this.places = [];
    return found;
  }
}
