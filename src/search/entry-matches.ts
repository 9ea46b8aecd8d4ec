import type { Engine } from './engine.ts';
import type { Entry } from './entries.ts';
import { ENTRY_FIELDS } from './index-options.ts';
import { holds } from './matching.ts';
import { rank } from './rank.ts';
import type { Unit } from './units.ts';
import type { Words } from './words.ts';

/** Entries shown above the comments. */
const MOST_ENTRIES = 5;

/** The questions, claims and glossary entries that match every word and phrase, best first. */
export function matchingEntries(
  units: readonly Unit[],
  { phrases, excluded }: Words,
  { entries, entryIndex }: Engine,
): Entry[] {
  if (units.length + phrases.length === 0) return [];
  const candidates =
    units.length > 0
      ? rank(entryIndex, units, { fields: ENTRY_FIELDS, extra: [], words: [] })
          .filter(({ complete }) => complete)
          .flatMap(({ id }) => entries[id] ?? [])
      : entries;
  return candidates
    .filter(({ text, about }) => {
      const words = `${text}\n${about}`;
      return (
        phrases.every((phrase) => holds(words, phrase)) &&
        !excluded.some((phrase) => holds(words, phrase))
      );
    })
    .slice(0, MOST_ENTRIES);
}
