import type { SearchIndex } from './engine.ts';
import { lookUp } from './index-options.ts';
import type { Unit } from './units.ts';

/** A document that holds at least one of the words looked for. */
export interface Ranked {
  id: number;
  score: number;
  /** How many of the units it holds. */
  held: number;
  /** Whether it holds them all. */
  complete: boolean;
  /** Whether it holds any in a field that is not a label of the archive's. */
  inWords: boolean;
}

/** Which fields of a document are looked in, and what finding a word there is worth. */
export interface FieldWeights {
  fields: Readonly<Record<string, number>>;
  /** Fields that add to a score and find nothing by themselves. */
  extra: readonly string[];
  /** Fields that hold a commenter's words. */
  words: readonly string[];
}

/** What one unit finds. */
interface UnitHit {
  id: number;
  score: number;
  found: boolean;
  inWords: boolean;
}

/** Rankings kept: a query is answered again when more of the index is here, and a space changes none. */
const KEPT_RANKINGS = 4;
const rankings = new WeakMap<object, Map<string, Ranked[]>>();

/** Units whose hits are kept: with every key, all words but the last are looked up again. */
const KEPT = 64;
/** Hits kept of all of them: some 10 MB. */
const MOST_HITS = 100_000;
const kept = new WeakMap<object, Map<string, readonly UnitHit[]>>();

/**
 * Documents that hold a word of the query, best first: those that hold every word before the others, then by the sum
 * of BM25 (Robertson and Zaragoza 2009) over the words, every form of a word included. Units that are `required`
 * must be held, in a commenter's words.
 */
export function rank(
  index: SearchIndex,
  units: readonly Unit[],
  weights: FieldWeights,
): readonly Ranked[] {
  index.expect(
    units.flatMap(({ terms }) => [...terms.keys()]),
    units.filter(({ prefix }) => prefix).map(({ word }) => word),
  );
  const key = units.map((unit) => `${keyOf(unit, weights)}${unit.required}`).join();
  const known = rankings.get(index) ?? new Map<string, Ranked[]>();
  const ranking = known.get(key) ?? rankNow(index, units, weights);
  if (known.size >= KEPT_RANKINGS) known.clear();
  rankings.set(index, known.set(key, ranking));
  return ranking;
}

function rankNow(index: SearchIndex, units: readonly Unit[], weights: FieldWeights): Ranked[] {
  // An array by id: with thousands of hits a map takes longer than the search. It has holes, which are slow to pass.
  const known: (Ranked & { required: number })[] = [];
  const all: (typeof known)[number][] = [];
  const required = units.filter((unit) => unit.required).length;
  for (const unit of units) {
    for (const hit of unitHits(index, unit, weights)) {
      let one = known[hit.id];
      if (!one) {
        one = { id: hit.id, score: 0, held: 0, complete: false, inWords: false, required: 0 };
        known[hit.id] = one;
        all.push(one);
      }
      one.score += hit.score;
      if (unit.required ? !hit.inWords : !hit.found) continue;
      one.held += 1;
      one.complete = one.held === units.length;
      one.inWords ||= hit.inWords;
      if (unit.required) one.required += 1;
    }
  }
  const best = (a: Ranked, b: Ranked) => b.score - a.score || a.id - b.id;
  const complete: Ranked[] = [];
  const partial: Ranked[] = [];
  for (const one of all) {
    if (one.held > 0 && one.required === required) (one.complete ? complete : partial).push(one);
  }
  return [...complete.sort(best), ...partial.sort(best)];
}

function unitHits(index: SearchIndex, unit: Unit, weights: FieldWeights): readonly UnitHit[] {
  const key = keyOf(unit, weights);
  const hits = kept.get(index) ?? new Map<string, readonly UnitHit[]>();
  const known = hits.get(key) ?? lookUpUnit(index, unit, weights);
  const held = [...hits.values()].reduce((sum, one) => sum + one.length, 0);
  if (hits.size >= KEPT || held > MOST_HITS) hits.clear();
  kept.set(index, hits.set(key, known));
  return known;
}

function lookUpUnit(
  index: SearchIndex,
  unit: Unit,
  { fields, extra, words }: FieldWeights,
): UnitHit[] {
  const hits: UnitHit[] = [];
  index.search([...unit.terms.keys()].join('\n'), {
    ...lookUp,
    fields: Object.keys(fields),
    boost: { ...fields },
    boostTerm: (term) => unit.terms.get(term) ?? 0,
    prefix: (term) => unit.prefix && term === unit.word,
    // Taken one by one, not as a list: MiniSearch would sort that for nothing.
    filter: ({ id, score, queryTerms, match }) => {
      let found = false;
      let inWords = false;
      for (const term in match) {
        for (const field of match[term] ?? []) {
          found ||= !extra.includes(field);
          inWords ||= words.includes(field);
        }
      }
      // MiniSearch multiplies a score by the number of terms matched; long texts profit from that twice.
      hits.push({ id: Number(id), score: score / queryTerms.length, found, inWords });
      return false;
    },
  });
  return hits;
}

function keyOf({ word, terms, prefix }: Unit, { fields }: FieldWeights): string {
  return JSON.stringify([[...terms], prefix && word, Object.keys(fields)]);
}
