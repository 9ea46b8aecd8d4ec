import { BM25 } from '../index-options.ts';
import { FREQUENT } from './frequent.ts';
import type { Triples } from './postings.ts';

/**
 * Comments by which a word of a large archive is looked up at first, at most: a longer list is cut to its champions
 * (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, 7.1.3), and fetched as a whole while first
 * results are read. Of 100,000 comments, 60,000 may hold `china`; their list takes longer than all that shows ten results.
 */
export const CHAMPIONS = 1700;

/** A word of a stem that so small a part of the champions hold is looked up wherever it stands. */
const RARE = 1 / 8;

/**
 * Where the words of one stem weigh most, by what BM25 makes of how often any of them stands there and of the length
 * of the field, earlier places first where that is the same: `most` places, and all of words that few hold.
 * `undefined` where no more hold any of them.
 */
export function championsOf(
  words: readonly Triples[],
  averageLength: number,
  most: number,
): ReadonlySet<number> | undefined {
  if (words.reduce((sum, list) => sum + list.length / 3, 0) <= most) return undefined;
  const last = words.reduce((far, list) => Math.max(far, list[list.length - 3] ?? -1), -1);
  const often = new Int32Array(last + 1);
  const lengths = new Int32Array(last + 1);
  for (const list of words) {
    for (let at = 0; at < list.length; at += 3) {
      const place = list[at] ?? 0;
      often[place] = (often[place] ?? 0) + (list[at + 1] ?? 0);
      lengths[place] = list[at + 2] ?? 0;
    }
  }
  const weights = Float64Array.from(
    often,
    (times, place) => times / (1 - BM25.b + (BM25.b * (lengths[place] ?? 0)) / averageLength),
  );
  const held = weights.filter((weight) => weight > 0);
  if (held.length <= most) return undefined;
  const least = held.sort()[held.length - most] ?? 0;
  const champions = new Set<number>();
  for (const [place, weight] of weights.entries()) if (weight > least) champions.add(place);
  for (const [place, weight] of weights.entries()) {
    if (champions.size >= most) break;
    if (weight === least) champions.add(place);
  }
  for (const list of words.length > 1 ? words : []) {
    // Of every other word enough to tell that it is frequent.
    const some = list.length / 3 > most * RARE ? Math.min(list.length, 3 * FREQUENT) : list.length;
    for (let at = 0; at < some; at += 3) champions.add(list[at] ?? 0);
  }
  return champions;
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
