import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import { ENTRY_FIELDS } from './index-options.ts';
import { rank } from './rank.ts';
import type { Ranking } from './sums.ts';
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
    units.length > 0
      ? completeIn(rank(engine.entryIndex, units, { fields: ENTRY_FIELDS, extra: [], words: [] }))
      : engine.entries.map(({ id }) => id);
  const rows = phrases.length + excluded.length > 0 ? engine.phrases() : undefined;
  const candidates = ranked.map((id) => ({
    entry: engine.entries[id],
    about: rows ? engine.aboutOf(id) : '',
  }));
  return candidates
    .flatMap(({ entry, about }) => {
      const words = `${entry?.text}\n${about}`;
      const holds = (phrase: Phrase) => rows?.holds(words, phrase);
      return entry && phrases.every(holds) && !excluded.some(holds) ? [entry] : [];
    })
    .slice(0, MOST_ENTRIES);
}

function completeIn({ ids, complete }: Ranking): readonly number[] {
  return ids.slice(0, complete);
}
