import type { Conditions, Note } from './conditions.ts';
import type { Engine } from './engine.ts';
import { tokens } from './tokens.ts';
import type { Correction, Unit, Units } from './units.ts';
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
  /** Whether the query is a text that was pasted, and whether its quotation marks were passed over. */
  text: boolean;
  unquoted: boolean;
  /** Words that stand in no comment, in no form, with none like them. */
  missing: string[];
  corrections: Correction[];
  /** For which words other forms were looked for, and those that stand in comments. */
  expansions: { for: string; forms: string[] }[];
  /** For which words the glossary has its own term, where no other form stands in a comment. */
  terms: { for: string; term: string }[];
  /** Words taken from the first results. */
  feedback: string[];
  /** Whether a stance is among the conditions. */
  sided: boolean;
  /** How many comments are left out because they have no date. */
  undated: number;
  notes: Note[];
}

/** What was made of a query on the way to an answer. */
interface Read {
  text: boolean;
  unquoted: boolean;
  cut: string[];
  words: Words;
  read: Units;
  conditions: Conditions;
  feedback: string[];
}

/** Tells how a query was read. */
export function readingOf(
  { text, unquoted, cut, words, read, conditions, feedback }: Read,
  engine: Engine,
): Reading {
  const { units, corrections, expansions } = read;
  const widened = expansions.map(({ concept, for: typed }) => ({
    for: typed,
    term: concept.term,
    forms: otherForms(concept.used, typed),
  }));
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
    text,
    unquoted,
    missing: units.filter((unit) => !stands(unit, engine)).map(({ word }) => word),
    corrections,
    expansions: widened.flatMap(({ for: typed, forms }) =>
      forms.length > 0 ? [{ for: typed, forms }] : [],
    ),
    terms: widened.flatMap(({ for: typed, term, forms }) =>
      forms.length > 0 || keyOf(term) === keyOf(typed) ? [] : [{ for: typed, term }],
    ),
    feedback,
    sided: conditions.sided,
    undated: conditions.undated(),
    notes: conditions.notes,
  };
}

function stands({ word, terms, prefix }: Unit, { holdsTerm }: Engine): boolean {
  return [...terms.keys()].some((term) => holdsTerm(term, prefix && term === word));
}

/** The forms that differ from what was typed, each once. */
function otherForms(used: readonly string[], typed: string): string[] {
  const forms = new Map<string, string>();
  for (const form of used.toReversed()) forms.set(keyOf(form), form);
  forms.delete(keyOf(typed));
  return [...forms.values()].reverse();
}

/** What a form is searched by: `zero-sum` and `zero sum` are one. */
function keyOf(form: string): string {
  return tokens(form)
    .map(({ term }) => term)
    .join(' ');
}
