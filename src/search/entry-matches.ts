import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import { ENTRY_FIELDS } from './index-options.ts';
import { rank } from './rank.ts';
import type { Unit } from './units.ts';
import type { Words } from './words.ts';

/** Entries shown above the comments. */
const MOST_ENTRIES = 5;

/**
 * The questions, claims and glossary entries that match every word and phrase, best first: unless words are looked up as a
 * `whole`, nearly so where the last is still short (`beginnings.ts`).
 */
export function matchingEntries(
  units: readonly Unit[],
  words: Words,
  engine: Engine,
  whole: boolean,
): ListedEntry[] {
  const { phrases, excluded } = words;
  if (units.length + phrases.length === 0) return [];
  const ids =
    units.length > 0
      ? completeIn(units, engine, ENTRY_FIELDS, whole)
      : Array.from({ length: engine.entryCount }, (_, id) => id);
  const found =
    phrases.length + excluded.length > 0
      ? engine.phrases().entriesHolding(ids, words, engine)
      : ids.flatMap((id) => engine.entry(id) ?? []);
  return found.slice(0, MOST_ENTRIES);
}

/** The ids of entries that hold every one of some words in fields of theirs, best first. */
export function completeIn(
  units: readonly Unit[],
  { entryIndex }: Engine,
  fields: Readonly<Record<string, number>>,
  whole = false,
): readonly number[] {
  const looked = units.map((unit) => ({ ...unit, whole, required: false }));
  const { ids, complete } = rank(entryIndex, looked, { fields, extra: [], words: [] });
  return ids.slice(0, complete);
}
