import type { Conditions } from './conditions.ts';
import { type CommentDocument, ownWords } from './documents.ts';
import type { Engine } from './engine.ts';
import { COMMENT_FIELDS } from './index-options.ts';
import { rowAt } from './marks.ts';
import { rank } from './rank.ts';
import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';
import type { Unit } from './units.ts';
import { type Phrase, SHORTEST_PREFIX, type Words } from './words.ts';

/** A comment that was found. */
export interface Found {
  document: CommentDocument;
  complete: boolean;
  /** Whether only its themes and claims match, not its words. */
  byLabel: boolean;
}

const WEIGHED = { extra: ['title'], words: ['own', 'quoted'] };
const OWN = { ...WEIGHED, fields: { own: COMMENT_FIELDS.own } };

/** What was found, best first; not `all` where more texts would have had to be read than may be. */
export interface Matches {
  found: Found[];
  all: boolean;
}

/** Comments that hold a word and every phrase, hold nothing excluded and meet every condition, best first. */
export function matching(
  units: readonly Unit[],
  words: Words,
  conditions: Conditions,
  engine: Engine,
): Matches {
  const { own, title } = COMMENT_FIELDS;
  const fields = conditions.own ? { own, title } : COMMENT_FIELDS;
  const ranked = rank(engine.commentIndex, units, { ...WEIGHED, fields });
  // What is alike by its labels or by words it quotes shares no words of its own.
  const sharing = conditions.like.length > 0 ? rank(engine.commentIndex, units, OWN) : undefined;
  const sharers = sharing && new Set(sharing.ids);
  const excluded = excludedBy(words.excluded, conditions.own, engine);
  // Without a word to look up, every comment is a candidate.
  const unranked =
    units.length === 0 || words.phrases.some((phrase) => phraseUnits([phrase]).length === 0)
      ? allBut(ranked.ids, engine)
      : [];
  // A single word is seen by the index.
  const rows = words.phrases.filter(({ terms }) => terms.length > 1 || terms[0] === 'us');
  const possible: Found[] = [];
  const add = (id: number, complete: boolean, byLabel: boolean) => {
    const document = engine.documents.get(id);
    if (!document || excluded.certain.has(id) || conditions.like.includes(id)) return;
    if (sharers && !sharers.has(id)) return;
    if (conditions.tests.length > 0 && !conditions.tests.every(({ test }) => test(document)))
      return;
    possible.push({ document, complete, byLabel });
  };
  for (const [at, id] of ranked.ids.entries()) add(id, at < ranked.complete, !ranked.inWords(id));
  for (const id of unranked) add(id, units.length === 0, false);
  return read(possible, rows, excluded.rows, conditions.own, engine);
}

/** Those of the comments whose texts hold every row of words and none that is excluded. */
function read(
  possible: Found[],
  rows: readonly Phrase[],
  excluded: readonly ExcludedRow[],
  own: boolean,
  engine: Engine,
): Matches {
  if (rows.length + excluded.length === 0) return { found: possible, all: true };
  const isOpen = ({ document: { number } }: Found) =>
    rows.length > 0 || excluded.some(({ candidates }) => candidates.has(number));
  const open = possible.filter(isOpen);
  const readable = open.slice(0, engine.mostRead);
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

function allBut(ranked: readonly number[], { documents }: Engine): number[] {
  const seen = new Set(ranked);
  return [...documents.keys()].filter((number) => !seen.has(number));
}

/** A row of words that a query leaves out, with the comments that hold all of them. */
interface ExcludedRow {
  phrase: Phrase;
  candidates: ReadonlySet<number>;
}

/** What a query leaves out: comments that hold a word, and those whose text tells whether words stand in a row. */
interface Excluded {
  certain: ReadonlySet<number>;
  rows: ExcludedRow[];
}

function excludedBy(excluded: readonly Phrase[], own: boolean, engine: Engine): Excluded {
  const fields = own
    ? { own: COMMENT_FIELDS.own }
    : { own: COMMENT_FIELDS.own, quoted: COMMENT_FIELDS.quoted };
  const holding = (units: readonly Unit[]) =>
    rank(engine.commentIndex, units, { ...WEIGHED, fields }).ids;
  const isAlone = ({ terms }: Phrase) => terms.length === 1;
  return {
    certain: new Set(
      excluded.filter(isAlone).flatMap(({ terms }) => holding(terms.map(exactUnit))),
    ),
    rows: excluded
      .filter((phrase) => !isAlone(phrase))
      .map((phrase) => {
        const units = phraseUnits([phrase]);
        const candidates = units.length > 0 ? holding(units) : engine.documents.keys();
        return { phrase, candidates: new Set(candidates) };
      }),
  };
}

/** Whether the words of a phrase stand in a row in a text. */
export function holds(text: string, phrase: Phrase): boolean {
  const words = tokens(text);
  return words.some((_, at) => rowAt(words, at, phrase) > 0);
}

function exactUnit(term: string): Unit {
  return { word: term, written: [], terms: new Map([[term, 1]]), prefix: false, required: true };
}

/**
 * The words of phrases by which candidates are found; whether they stand in a row is seen in the text. Common words
 * only where a phrase has no others, and none where no index can tell (`us`, the pronoun).
 */
export function phraseUnits(phrases: readonly Phrase[]): Unit[] {
  return phrases.flatMap(({ terms, prefix }) => {
    const unfinished = prefix ? terms.at(-1) : undefined;
    const whole = prefix ? terms.slice(0, -1) : terms;
    const listed = whole.filter((term) => term !== 'us');
    const telling = listed.filter((term) => !isStopWord(term));
    const found = (telling.length > 0 ? telling : listed).map(exactUnit);
    return unfinished === undefined || unfinished.length < SHORTEST_PREFIX
      ? found
      : [...found, { ...exactUnit(unfinished), prefix: true }];
  });
}
