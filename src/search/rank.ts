import type { Hits, SearchIndex } from './engine.ts';
import { type Ranking, Sums } from './sums.ts';
import type { Unit } from './units.ts';

/** Which fields of a document are looked in, and what finding a word there is worth. */
export interface FieldWeights {
  fields: Readonly<Record<string, number>>;
  /** Fields that add to a score and find nothing by themselves. */
  extra: readonly string[];
  /** Fields that hold a commenter's words. */
  words: readonly string[];
}

/** Rankings kept: a query is answered again when more of the index is here, and a space changes none. */
const KEPT_RANKINGS = 4;
const rankings = new WeakMap<object, Map<string, Ranking>>();

/** Units whose hits are kept: with every key, all words but the last are looked up again. */
const KEPT = 64;
/** Hits kept of all of them: some 10 MB. */
const MOST_HITS = 100_000;
const kept = new WeakMap<object, Map<string, Hits>>();

/**
 * Documents that hold a word of the query, best first: those that hold every word before the others, then by the sum
 * of BM25 (Robertson and Zaragoza 2009) over the words, every form of a word included. Units that are `required`
 * must be held, in a commenter's words.
 */
export function rank(index: SearchIndex, units: readonly Unit[], weights: FieldWeights): Ranking {
  for (const whole of [false, true]) {
    const some = units.filter((unit) => unit.whole === whole);
    if (some.length === 0) continue;
    index.expect(
      some.flatMap(({ terms }) => [...terms.keys()]),
      some.filter(({ prefix }) => prefix).map(({ word }) => word),
      whole,
    );
  }
  const key = units
    .map((unit) => `${keyOf(unit, weights.fields)}${unit.required}${unit.told}`)
    .join();
  const known = rankings.get(index) ?? new Map<string, Ranking>();
  const ranking = known.get(key) ?? rankNow(index, units, weights);
  if (known.size >= KEPT_RANKINGS) known.clear();
  rankings.set(index, known.set(key, ranking));
  return ranking;
}

const sums = new Sums();

function rankNow(index: SearchIndex, units: readonly Unit[], weights: FieldWeights): Ranking {
  const hits = units.map((unit) => unitHits(index, unit, weights.fields));
  sums.begin(hits.reduce((most, { ids }) => Math.max(most, largest(ids)), 0) + 1);
  const names = Object.keys(weights.fields);
  const finding = maskOf(names, (name) => !weights.extra.includes(name));
  const wording = maskOf(names, (name) => weights.words.includes(name));
  for (const [at, unit] of units.entries()) {
    const found = hits[at];
    if (found) sums.add(found, unit, finding, wording);
  }
  return sums.ranking(units);
}

/** The documents that hold a unit in one of the fields, in no order; to be called with terms that were expected. */
export function unitHits(index: SearchIndex, unit: Unit, fields: FieldWeights['fields']): Hits {
  const key = keyOf(unit, fields);
  const hits = kept.get(index) ?? new Map<string, Hits>();
  const known =
    hits.get(key) ??
    index.lookUp(unit.terms, unit.prefix ? unit.word : undefined, fields, unit.whole);
  const held = [...hits.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  if (hits.size >= KEPT || held > MOST_HITS) hits.clear();
  kept.set(index, hits.set(key, known));
  return known;
}

function keyOf({ word, terms, prefix, whole }: Unit, fields: FieldWeights['fields']): string {
  return JSON.stringify([[...terms], prefix && word, whole, Object.keys(fields)]);
}

function largest(ids: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < ids.length; at += 1) most = Math.max(most, ids[at] ?? 0);
  return most;
}

function maskOf(names: readonly string[], isIn: (name: string) => boolean): number {
  return names.reduce((mask, name, at) => (isIn(name) ? mask | (1 << at) : mask), 0);
}
