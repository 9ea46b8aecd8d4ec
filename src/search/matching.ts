import { MOST_TERMS } from './asked-words.ts';
import type { Conditions } from './conditions.ts';
import type { CommentDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import { COMMENT_FIELDS } from './index-options.ts';
import { rank } from './rank.ts';
import { isStopWord } from './stop-words.ts';
import type { Unit } from './units.ts';
import { type Phrase, SHORTEST_PREFIX, type Words } from './words.ts';

/** A comment that was found. */
export interface Found {
  document: CommentDocument;
  complete: boolean;
  /** Whether only its themes and claims match, not its words. */
  byLabel: boolean;
}

/** The fields that only add to a score, and those that hold a commenter's words. */
export const WEIGHED = { extra: ['title'], words: ['own', 'quoted'] };

/** What was found, best first; not `all` where more texts would have had to be read than may be. */
export interface Matches {
  found: Found[];
  all: boolean;
  /** Phrases that an index told: they are yet to be seen in the texts of what is shown. */
  told: readonly Phrase[];
}

/**
 * Comments that hold a word and every phrase, hold nothing excluded and meet every condition, best first: the
 * first `most` of them, unless phrases are asked for.
 */
export function matching(
  units: readonly Unit[],
  words: Words,
  conditions: Conditions,
  engine: Engine,
  most = Number.POSITIVE_INFINITY,
): Matches {
  const { own, title } = COMMENT_FIELDS;
  const fields = conditions.own ? { own, title } : COMMENT_FIELDS;
  const ranked = rank(engine.commentIndex, units, { ...WEIGHED, fields });
  const isLike =
    conditions.like.length > 0 ? engine.seldom().isLike(units, conditions, engine) : undefined;
  const rows =
    words.phrases.length + words.excluded.length > 0
      ? engine.phrases().phrasesAsked(words, conditions.own, engine)
      : undefined;
  // Without a word that finds, every comment is a candidate.
  const finding = units.filter(({ told }) => !told);
  const anyMay =
    units.length === 0 || (words.phrases.length > 0 && !units.some(({ required }) => required));
  const possible: Found[] = [];
  const add = (id: number, complete: boolean, byLabel: boolean) => {
    if (rows?.leaveOut(id)) return;
    const document = engine.documents.get(id);
    if (!document || isLike?.(id) === false) return;
    if (conditions.tests.length > 0 && !conditions.tests.every(({ test }) => test(document)))
      return;
    possible.push({ document, complete, byLabel });
  };
  // What holds a phrase has it among its words.
  const worded = finding.length < units.length;
  for (const [at, id] of ranked.ids.entries()) {
    if (!rows && possible.length >= most) break;
    add(id, at < ranked.complete, !worded && !ranked.inWords[at]);
  }
  if (anyMay) {
    const seen = new Set(ranked.ids);
    for (const id of engine.documents.keys()) {
      if (!rows && possible.length >= most) break;
      if (!seen.has(id)) add(id, finding.length === 0, false);
    }
  }
  return rows
    ? { ...rows.read(possible), told: rows.told }
    : { found: possible, all: true, told: [] };
}

/** A unit for a word as it is written. */
export function exactUnit(term: string): Unit {
  const terms = new Map([[term, 1]]);
  return {
    word: term,
    written: [],
    terms,
    prefix: false,
    required: true,
    told: false,
    whole: true,
  };
}

/**
 * The words of phrases by which candidates are found; whether they stand in a row is seen in the text. Common words
 * only where a phrase has no others, and none where no index can tell (`us`, the pronoun); of a long one, the first.
 */
export function phraseUnits(phrases: readonly Phrase[]): Unit[] {
  return phrases.flatMap(({ terms, prefix }) => {
    const unfinished = prefix ? terms.at(-1) : undefined;
    const whole = prefix ? terms.slice(0, -1) : terms;
    const listed = whole.filter((term) => term !== 'us');
    const telling = listed.filter((term) => !isStopWord(term));
    const found = (telling.length > 0 ? telling : listed).slice(0, MOST_TERMS).map(exactUnit);
    return unfinished === undefined || unfinished.length < SHORTEST_PREFIX
      ? found
      : [...found, { ...exactUnit(unfinished), prefix: true }];
  });
}
