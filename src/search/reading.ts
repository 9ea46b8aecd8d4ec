import type { Engine } from './engine.ts';
import type { Conditions, Note } from './operators.ts';
import { tokens } from './tokens.ts';
import type { Correction, Units } from './units.ts';
import type { Words } from './words.ts';

/** How a query was read. */
export interface Reading {
  words: string[];
  prefix: string | undefined;
  phrases: string[];
  excluded: string[];
  conditions: string[];
  own: boolean;
  like: number[];
  /** Common words that were not looked for. */
  common: string[];
  /** Words left out of a long query. */
  cut: string[];
  corrections: Correction[];
  /** For which words other forms were looked for, and those that stand in comments. */
  expansions: { for: string; forms: string[] }[];
  /** Words taken from the first results. */
  feedback: string[];
  /** How many comments are left out because they have no date. */
  undated: number;
  notes: Note[];
}

/** Tells how a query was read. */
export function readingOf(
  words: Words,
  cut: string[],
  { units, corrections, expansions }: Units,
  conditions: Conditions,
  feedback: string[],
  engine: Engine,
): Reading {
  const undated = conditions.dated
    ? [...engine.documents.values()].filter(({ date }) => date === null).length
    : 0;
  return {
    words: units.map(({ word }) => word),
    prefix: units.find(({ prefix }) => prefix)?.word,
    phrases: words.phrases.map(({ text }) => text),
    excluded: words.excluded.map(({ text }) => text),
    conditions: conditions.tests.map(({ clause }) => clause),
    own: conditions.own,
    like: conditions.like,
    common: words.common,
    cut,
    corrections,
    expansions: expansions.flatMap((expansion) => {
      const forms = new Map<string, string>();
      for (const form of expansion.concept.used.toReversed()) forms.set(keyOf(form), form);
      forms.delete(keyOf(expansion.for));
      return forms.size > 0 ? [{ for: expansion.for, forms: [...forms.values()].reverse() }] : [];
    }),
    feedback,
    undated,
    notes: conditions.notes,
  };
}

/** What a form is searched by: `zero-sum` and `zero sum` are one. */
function keyOf(form: string): string {
  return tokens(form)
    .map(({ term }) => term)
    .join(' ');
}
