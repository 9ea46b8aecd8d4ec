import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import { ENTRY_FIELDS } from './index-options.ts';
import { phraseUnits } from './matching.ts';
import { rank } from './rank.ts';
import type { Unit } from './units.ts';
import type { Phrase, Words } from './words.ts';

/** Entries shown above the comments. */
const MOST_ENTRIES = 5;

/** The questions, claims and glossary entries that match every word and phrase, best first. */
export function matchingEntries(
  units: readonly Unit[],
  { phrases, excluded }: Words,
  engine: Engine,
): ListedEntry[] {
  if (units.length + phrases.length === 0) return [];
  const ranked =
    units.length > 0 ? completeIn(units, engine) : Array.from({ length: engine.entryCount }).keys();
  // What holds a phrase holds its words; so most texts need not be read.
  const holders = phrases.flatMap((phrase) => {
    const words = phraseUnits([phrase]).map((unit) => ({ ...unit, required: false }));
    return words.length > 0 ? [new Set(completeIn(words, engine))] : [];
  });
  const candidates = [...ranked].filter((id) => holders.every((some) => some.has(id)));
  const rows = phrases.length + excluded.length > 0 ? engine.phrases() : undefined;
  return candidates
    .map((id) => ({ entry: engine.entry(id), about: rows ? engine.aboutOf(id) : '' }))
    .flatMap(({ entry, about }) => {
      const words = `${entry?.text}\n${about}`;
      const holds = (phrase: Phrase) => rows?.holds(words, phrase);
      return entry && phrases.every(holds) && !excluded.some(holds) ? [entry] : [];
    })
    .slice(0, MOST_ENTRIES);
}

function completeIn(units: readonly Unit[], { entryIndex }: Engine): readonly number[] {
  const looked = units.map((unit) => ({ ...unit, whole: false }));
  const { ids, complete } = rank(entryIndex, looked, {
    fields: ENTRY_FIELDS,
    extra: [],
    words: [],
  });
  return ids.slice(0, complete);
}
