import { BM25 } from '../index-options.ts';
import { FREQUENT } from './frequent.ts';
import { nthGreatest } from './nth-greatest.ts';
import type { Triples } from './postings.ts';

/**
 * Comments by which a word of a large archive is looked up at first, at most: a longer list is cut to its champions
 * (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, 7.1.3), and fetched as a whole while first
 * results are read. Of 100,000 comments, 60,000 may hold `china`; their list takes longer than all that shows ten results.
 */
export const CHAMPIONS = 1700;

/** A word of a stem that so small a part of the champions hold is looked up wherever it stands. */
const RARE = 1 / 8;

/** Finds champions, in room that is taken once: for each of thousands of words anew, it would all be swept up again. */
export class ChampionFinder {
  private readonly most: number;
  /** By comment, how often the words stand there, and the length of the field. */
  private readonly often: Int32Array;
  private readonly lengths: Int32Array;
  /** The comments that hold any of the words, in order, what these weigh there, and all weights in any order. */
  private readonly places: Int32Array;
  private readonly weights: Float64Array;
  private readonly shuffled: Float64Array;

  /** @param most champions of a stem, unless many of its words are rare. */
  constructor(comments: number, most: number) {
    this.most = most;
    this.often = new Int32Array(comments);
    this.lengths = new Int32Array(comments);
    this.places = new Int32Array(comments);
    this.weights = new Float64Array(comments);
    this.shuffled = new Float64Array(comments);
  }

  /**
   * Where the words of one stem weigh most, by what BM25 makes of how often any of them stands there and of the length
   * of the field, earlier places first where that is the same: `most` places, and all of words that few hold.
   * `undefined` where no more hold any of them.
   */
  of(words: readonly Triples[], averageLength: number): ReadonlySet<number> | undefined {
    const { most, places, weights } = this;
    if (words.reduce((sum, list) => sum + list.length / 3, 0) <= most) return undefined;
    const held = this.weigh(words, averageLength);
    if (held <= most) return undefined;
    this.shuffled.set(weights.subarray(0, held));
    const least = nthGreatest(this.shuffled.subarray(0, held), most);
    const champions = new Set<number>();
    const take = (weighs: (weight: number) => boolean) => {
      for (let at = 0; at < held && champions.size < most; at += 1)
        if (weighs(weights[at] ?? 0)) champions.add(places[at] ?? 0);
    };
    take((weight) => weight > least);
    take((weight) => weight === least);
    for (const list of words.length > 1 ? words : []) {
      // Of every other word enough to tell that it is frequent.
      const some =
        list.length / 3 > most * RARE ? Math.min(list.length, 3 * FREQUENT) : list.length;
      for (let at = 0; at < some; at += 3) champions.add(list[at] ?? 0);
    }
    return champions;
  }

  /** Weighs the comments that hold any of the words, and gives how many do. */
  private weigh(words: readonly Triples[], averageLength: number): number {
    const { often, lengths, places, weights } = this;
    for (const list of words) {
      for (let at = 0; at < list.length; at += 3) {
        const place = list[at] ?? 0;
        often[place] = (often[place] ?? 0) + (list[at + 1] ?? 0);
        lengths[place] = list[at + 2] ?? 0;
      }
    }
    let held = 0;
    for (let place = 0; place < often.length; place += 1) {
      const times = often[place] ?? 0;
      if (times === 0) continue;
      places[held] = place;
      weights[held] = times / (1 - BM25.b + (BM25.b * (lengths[place] ?? 0)) / averageLength);
      held += 1;
    }
    often.fill(0);
    return held;
  }
}

/** The part of a list that is in `champions`. */
export function amongChampions(list: Triples, champions: ReadonlySet<number>): number[] {
  const kept: number[] = [];
  for (let at = 0; at < list.length; at += 3) {
    const place = list[at] ?? 0;
    if (champions.has(place)) kept.push(place, list[at + 1] ?? 0, list[at + 2] ?? 0);
  }
  return kept;
}
