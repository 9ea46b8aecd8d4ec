import type { Engine } from './engine.ts';
import { entriesHolding } from './entry-phrases.ts';
import { holds } from './holds.ts';
import { COMMENT_FIELDS } from './index-options.ts';
import { exactUnit, type Found, type Matches, phraseUnits, WEIGHED } from './matching.ts';
import { ownWords } from './own-words.ts';
import { rank, unitHits } from './rank.ts';
import { isStopWord } from './stop-words.ts';
import type { Unit } from './units.ts';
import type { Phrase, Words } from './words.ts';

/** What phrases and exclusions do to the comments found. */
export interface PhrasesAsked {
  /** The phrases that an index told: they are seen in the texts of what is shown. */
  told: readonly Phrase[];
  /** Whether a comment is certain not to be among them. */
  leaveOut(number: number): boolean;
  /** Those whose texts hold every phrase and none that is excluded. */
  read(possible: Found[]): Omit<Matches, 'told'>;
}

/** A row of words that a query leaves out, with the comments that may hold it. */
interface ExcludedRow {
  phrase: Phrase;
  candidates: ReadonlySet<number>;
}

/** Takes the phrases and exclusions of a query: what an index tells of them at once, the rest from texts. */
export function phrasesAsked(
  { phrases, excluded }: Words,
  own: boolean,
  engine: Engine,
): PhrasesAsked {
  // A single word is seen by the index.
  const rows = rowsIn(
    phrases.filter(({ terms }) => terms.length > 1 || terms[0] === 'us'),
    own,
    engine,
  );
  const left = excludedBy(excluded, own, engine);
  return {
    told: rows.told,
    leaveOut: (number) =>
      left.certain.has(number) || !rows.holders.every((holders) => holders.has(number)),
    read: (possible) => read(possible, rows.open, left.rows, own, engine),
  };
}

/** What an index tells of phrases: the comments that may hold each, and those that only texts tell for sure. */
function rowsIn(phrases: readonly Phrase[], own: boolean, engine: Engine) {
  const holders: ReadonlySet<number>[] = [];
  const open: Phrase[] = [];
  const told: Phrase[] = [];
  for (const phrase of phrases) {
    // Without the quotation between them, other words stand side by side.
    const found = own ? undefined : engine.rowsOf(phrase);
    if (found) holders.push(found.holders);
    (found?.certain ? told : open).push(phrase);
  }
  return { holders, open, told };
}

function read(
  possible: Found[],
  rows: readonly Phrase[],
  excluded: readonly ExcludedRow[],
  own: boolean,
  engine: Engine,
): Omit<Matches, 'told'> {
  if (rows.length + excluded.length === 0) return { found: possible, all: true };
  const isOpen = ({ document: { number } }: Found) =>
    rows.length > 0 || excluded.some(({ candidates }) => candidates.has(number));
  const open = possible.filter(isOpen);
  const readable = open.slice(0, engine.mostRead(rows.some(({ prefix }) => prefix)));
  engine.expectTexts(readable.map(({ document }) => document.number));
  const passed = new Set(
    readable.filter(({ document }) => {
      const text = own ? ownWords(document) : document.text;
      return (
        rows.every((phrase) => holds(text, phrase)) &&
        !excluded.some(
          ({ candidates, phrase }) => candidates.has(document.number) && holds(text, phrase),
        )
      );
    }),
  );
  return {
    found: possible.filter((one) => passed.has(one) || !isOpen(one)),
    all: readable.length === open.length,
  };
}

/** Comments that hold an excluded word or phrase for certain, and phrases that only texts tell. */
function excludedBy(excluded: readonly Phrase[], own: boolean, engine: Engine) {
  const fields = own
    ? { own: COMMENT_FIELDS.own }
    : { own: COMMENT_FIELDS.own, quoted: COMMENT_FIELDS.quoted };
  const holding = (units: readonly Unit[]) =>
    rank(engine.commentIndex, units, { ...WEIGHED, fields }).ids;
  const certain = new Set<number>();
  const rows: ExcludedRow[] = [];
  for (const phrase of excluded) {
    const [word = '', ...more] = phrase.terms;
    if (more.length === 0) {
      // Which of the comments holds it most is nothing to sort by.
      engine.commentIndex.expect([word], [], true);
      const { ids } = unitHits(engine.commentIndex, exactUnit(word), fields);
      for (let at = 0; at < ids.length; at += 1) certain.add(ids[at] ?? 0);
      continue;
    }
    const units = candidateUnits([phrase], own, engine, false);
    const told = own ? undefined : engine.rowsOf(phrase);
    const required = units.filter((unit) => unit.required);
    const candidates =
      required.length > 0 ? holding(required) : [...(told?.holders ?? engine.documents.keys())];
    const left = told ? candidates.filter((number) => told.holders.has(number)) : candidates;
    if (told?.certain) for (const number of left) certain.add(number);
    else rows.push({ phrase, candidates: new Set(left) });
  }
  return { certain, rows };
}

/**
 * The words of phrases as comments are looked up by them. Unless a word is to be looked up in the `whole` of the comments
 * that hold it, one that very many hold is not: other words or an index of phrases tell where the phrase stands.
 */
export function candidateUnits(
  phrases: readonly Phrase[],
  own: boolean,
  engine: Engine,
  whole: boolean,
): Unit[] {
  return phrases.flatMap((phrase) => {
    const { terms } = phrase;
    const told = !whole && !own && terms.length > 1 && !terms.every(isStopWord);
    return phraseUnits([phrase]).map((unit) =>
      told && !unit.prefix && engine.holdersOf(unit.word) !== undefined
        ? { ...unit, required: false, told: true, whole: false }
        : unit,
    );
  });
}

/** What a phrase or an exclusion needs. */
export const phraseCode = { phrasesAsked, candidateUnits, entriesHolding, holds };
export type PhraseCode = typeof phraseCode;
