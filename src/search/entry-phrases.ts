import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import { completeIn } from './entry-matches.ts';
import { holds } from './holds.ts';
import { phraseUnits } from './matching.ts';
import type { Phrase, Words } from './words.ts';

/** The entries with these ids that hold every phrase, and none that is excluded. */
export function entriesHolding(
  ids: readonly number[],
  { phrases, excluded }: Words,
  engine: Engine,
): ListedEntry[] {
  const asked = phrases.map((phrase) => standsIn(phrase, engine));
  const left = excluded.map((phrase) => standsIn(phrase, engine));
  return ids.flatMap((id) => {
    const entry = engine.entry(id);
    if (!entry) return [];
    return asked.every((stands) => stands(entry)) && !left.some((stands) => stands(entry))
      ? [entry]
      : [];
  });
}

/** Tells of entries whether a phrase stands in their text or in what else they are found by, which is seldom read. */
function standsIn(phrase: Phrase, engine: Engine): (entry: ListedEntry) => boolean {
  const words = phraseUnits([phrase]);
  // What holds a phrase holds its words.
  const among = (field: string) => {
    if (words.length === 0) return () => true;
    const holders = new Set(completeIn(words, engine, { [field]: 1 }));
    return (id: number) => holders.has(id);
  };
  const inText = among('text');
  const inAbout = among('about');
  return ({ id, text }) =>
    (inText(id) && holds(text, phrase)) || (inAbout(id) && holds(engine.aboutOf(id), phrase));
}
