import { isText, MOST_TERMS } from './asked-words.ts';
import { type Choice, FACETS, type FacetCounts, NO_COUNTS } from './choices.ts';
import { noConditions } from './conditions.ts';
import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import { matchingEntries } from './entry-matches.ts';
import { expectedBy, propertiesOf } from './expected.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Found, type Matches, matching } from './matching.ts';
import type { Order } from './order.ts';
import { parseQuery } from './query.ts';
import { type Reading, readingOf } from './reading.ts';
import { plainUnit, type Unit, unitsOf } from './units.ts';
import { type Phrase, wordsOf } from './words.ts';

/** What a reader asks. */
export interface Request {
  typed: string;
  choice: Choice;
  order: Order;
  /** Whether words stand for others of the same glossary entry. */
  vocabulary: boolean;
  /** Whether words of the first results are looked for, too. */
  more: boolean;
}

/** What came of a request. */
export interface Answer {
  /** Whether anything was asked at all. */
  asked: boolean;
  found: Found[];
  /** Whether that is all; there may be more where texts were not read, or words not looked up in all comments. */
  all: boolean;
  /** Phrases that an index told: they are yet to be seen in the texts of what is shown. */
  told: readonly Phrase[];
  /** How many comments the archive holds. */
  total: number;
  /** Whether the properties of all comments found are known. */
  counted: boolean;
  /** The facets with how many comments each value would list, counted when first read; empty where not `counted`. */
  readonly facets: FacetCounts;
  entries: ListedEntry[];
  reading: Reading;
  marks: Mark[];
  /** Whether any comment found has a date to sort by; told only where `counted`. */
  dated: boolean;
}

/** Comments in an answer that is followed by one that counts: to make more ready takes longer than to rank them. */
const MOST_FIRST = 1000;

/**
 * Answers a request; `counted` so that facets can be, which need properties of every comment found. What is not counted
 * may be told from the champions of frequent words (`champions.ts`), to be followed by an answer that is.
 * @throws {Lacking} where the engine is fetched piece by piece and needs more of it.
 */
export function answer(request: Request, engine: Engine, counted = true): Answer {
  const query = parseQuery(request.typed);
  engine.want(propertiesOf(query, request, counted));
  const operates = query.clauses.some(({ kind }) => kind === 'operator');
  const conditions = operates ? engine.seldom().conditionsOf(query, engine) : noConditions();
  const asWritten = wordsOf(query);
  const text = isText(asWritten);
  const whole = text ? engine.seldom().wordsOfText(query) : asWritten;
  expectedBy(whole, engine, request.vocabulary, counted);
  const long = whole.searched.length > MOST_TERMS;
  const typed = long ? engine.seldom().shortened(whole, engine) : { words: whole, cut: [] };
  const words =
    conditions.like.length > 0
      ? engine.seldom().likeWords(typed.words, conditions, engine)
      : typed.words;
  const read = unitsOf(words, engine, request.vocabulary);
  const sought = (unit: Unit) => ({ ...unit, whole: counted });
  const units = [
    ...read.units.map(sought),
    ...(words.phrases.length > 0
      ? engine.phrases().candidateUnits(words.phrases, conditions.own, engine, counted)
      : []),
  ];
  const chosen = FACETS.some((facet) => (request.choice[facet] ?? []).length > 0);
  const asked =
    units.length > 0 ||
    conditions.like.length > 0 ||
    words.phrases.length + words.excluded.length + conditions.tests.length > 0 ||
    chosen;

  // A comment that shares no telling word has none like it.
  const alone = conditions.like.length > 0 && units.length === 0;
  // The first that match are the first of all, unless they are chosen from or ordered otherwise.
  const some = !counted && engine.cut && request.order === 'best' && !chosen;
  const match = (units: readonly Unit[]) =>
    matching(units, words, conditions, engine, some ? MOST_FIRST : undefined);
  const direct: Matches = asked && !alone ? match(units) : { found: [], all: true, told: [] };
  const { matches, feedback } =
    request.more && units.length > 0
      ? engine.seldom().widened(direct, units, engine, match)
      : { matches: direct, feedback: [] };
  const found = chosen ? engine.seldom().chosen(matches.found, request.choice) : matches.found;
  const all = matches.found;
  let facets: FacetCounts | undefined;
  return {
    asked,
    found: request.order === 'best' ? found : engine.seldom().inOrder(found, request.order),
    all: matches.all && (counted || !engine.cut),
    told: matches.told,
    total: engine.documents.size,
    counted,
    get facets() {
      facets ??= counted
        ? engine.seldom().facetCounts(
            all.map(({ document }) => document),
            request.choice,
            engine.documents,
          )
        : NO_COUNTS;
      return facets;
    },
    entries: conditions.like.length > 0 ? [] : matchingEntries(read.units, words, engine, counted),
    reading: readingOf(
      {
        text,
        unquoted: text && asWritten.phrases.length > 0,
        cut: typed.cut,
        words,
        read,
        conditions,
        feedback,
      },
      engine,
    ),
    marks: marksOf(
      words,
      [...read.units, ...feedback.map(plainUnit)],
      read.expansions.map(({ concept }) => concept),
    ),
    dated: counted && found.some(({ document }) => document.date !== null),
  };
}
