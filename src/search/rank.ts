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
export function rank(index: SearchIndex, units: readonly Unit[], weights: FieldWeights): Ranked[] {
  index.expect(
    units.flatMap(({ terms }) => [...terms.keys()]),
    units.filter(({ prefix }) => prefix).map(({ word }) => word),
  );
  const all = new Map<number, Ranked & { required: number }>();
  const required = units.filter((unit) => unit.required).length;
  for (const unit of units) {
    for (const hit of unitHits(index, unit, weights)) {
      let known = all.get(hit.id);
      if (!known) {
        known = { id: hit.id, score: 0, held: 0, complete: false, inWords: false, required: 0 };
        all.set(hit.id, known);
      }
      known.score += hit.score;
      if (unit.required ? !hit.inWords : !hit.found) continue;
      known.held += 1;
      known.complete = known.held === units.length;
      known.inWords ||= hit.inWords;
      if (unit.required) known.required += 1;
    }
  }
  const best = (a: Ranked, b: Ranked) => b.score - a.score || a.id - b.id;
  const held = [...all.values()].filter((one) => one.held > 0 && one.required === required);
  const complete = held.filter((one) => one.complete).sort(best);
  return [...complete, ...held.filter((one) => !one.complete).sort(best)];
}

function unitHits(index: SearchIndex, unit: Unit, weights: FieldWeights): readonly UnitHit[] {
  const key = JSON.stringify([[...unit.terms], unit.prefix, Object.keys(weights.fields)]);
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
  return index
    .search([...unit.terms.keys()].join('\n'), {
      ...lookUp,
      fields: Object.keys(fields),
      boost: { ...fields },
      boostTerm: (term) => unit.terms.get(term) ?? 0,
      prefix: (term) => unit.prefix && term === unit.word,
    })
    .map(({ id, score, queryTerms, match }) => {
      let found = false;
      let inWords = false;
      for (const term in match) {
        for (const field of match[term] ?? []) {
          found ||= !extra.includes(field);
          inWords ||= words.includes(field);
        }
      }
      // MiniSearch multiplies a score by the number of terms matched; long texts profit from that twice.
      return { id: Number(id), score: score / queryTerms.length, found, inWords };
    });
}
