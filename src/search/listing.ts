import type { Stance } from '../schema/comment.ts';
import type { Answer, Request } from './answer.ts';
import { type FacetCounts, NO_COUNTS } from './choices.ts';
import type { CommentDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import type { ListedEntry } from './entries.ts';
import type { Found } from './matching.ts';
import type { OneSided } from './one-sided.ts';
import type { Reading } from './reading.ts';
import { type Snippet, snippet } from './snippet.ts';

/** One comment as the list shows it. */
export interface Listed
  extends Pick<CommentDocument, 'number' | 'thread' | 'author' | 'date' | 'language'> {
  stance: Stance;
  /** The names of its themes. */
  themes: string[];
  /** The comment it answers, with its first line; no line where its words were removed. */
  parent: { number: number; line: string } | null;
  snippet: Snippet;
  complete: boolean;
  byLabel: boolean;
  /** Words it shares with the comment that others like are asked for, those first that tell most. */
  shared: string[];
}

/** Results of one thread, or of all when there are few; `more` of it are not listed. */
export interface Group {
  thread: { slug: string; title: string } | undefined;
  results: Listed[];
  more: number;
}

/** An answer cut to what is shown; plain data, so that a worker can hand it over. */
export interface Listing {
  asked: boolean;
  /** How many comments were found, how many of them match everything, and of how many. */
  count: number;
  /** Whether that is all, or there may be more. */
  all: boolean;
  complete: number;
  total: number;
  groups: Group[];
  /** How many comments found stand in no group yet. */
  rest: number;
  facets: FacetCounts;
  /** Whether all results asked for are in it; the others are still to come. */
  whole: boolean;
  /** Whether facets were counted. */
  counted: boolean;
  entries: ListedEntry[];
  reading: Reading;
  dated: boolean;
  /** A side that has almost all of the first results, unless the reader asked for it. */
  oneSided: OneSided | undefined;
}

/** More results than this, from more than one thread, are grouped by thread. */
const LONG = 20;
/** Results shown of each thread of a long list. */
const EACH = 3;

/** Cuts an answer to its first results: about `limit` of them; `counted` with the facets, if the answer can tell them. */
export function listingOf(
  answer: Answer,
  request: Pick<Request, 'choice' | 'order'>,
  engine: Engine,
  limit: number,
  counted = answer.counted,
): Listing {
  const { asked, found, all, total, entries, reading, dated } = answer;
  const groups = groupsOf(answer, engine, limit);
  const listed = groups.reduce((sum, { results, more }) => sum + results.length + more, 0);
  return {
    asked,
    count: found.length,
    all,
    complete: found.filter(({ complete }) => complete).length,
    total,
    groups,
    rest: found.length - listed,
    facets: counted ? answer.facets : NO_COUNTS,
    whole: true,
    counted,
    entries,
    reading,
    dated,
    oneSided: answer.counted ? engine.seldom().oneSideOf(answer, request) : undefined,
  };
}

function groupsOf(answer: Answer, engine: Engine, limit: number): Group[] {
  const { found } = answer;
  const most = Math.ceil(limit / EACH);
  const threads = found.length > LONG ? firstByThread(found, engine, 1 + most) : [];
  if (threads.length < 2) {
    const results = listedOf(found.slice(0, limit), answer, engine);
    return results.length > 0 ? [{ thread: undefined, results, more: 0 }] : [];
  }
  let room = limit;
  return threads.slice(0, most).map(({ first, count }) => {
    const taken = first.slice(0, room);
    // Before their texts are here, none seem to hold a phrase: others would be fetched in their place.
    room -= taken.length;
    const results = listedOf(taken, answer, engine);
    const { thread: slug = '', title = '' } = first[0] ? engine.shown(first[0].document) : {};
    return { thread: { slug, title }, results, more: count - results.length };
  });
}

/** The first comments found of the first `most` threads, and how many there are. */
function firstByThread(found: readonly Found[], engine: Engine, most: number) {
  const threads = new Map<unknown, { first: Found[]; count: number }>();
  for (const one of found) {
    const key = engine.threadKey(one.document);
    const known = threads.get(key);
    if (!known) {
      if (threads.size < most) threads.set(key, { first: [one], count: 1 });
    } else {
      known.count += 1;
      if (known.count <= EACH) known.first.push(one);
    }
  }
  return [...threads.values()];
}

/** Results as they are shown: none whose text lacks a phrase, whatever an index told. */
function listedOf(found: readonly Found[], answer: Answer, engine: Engine): Listed[] {
  const { told } = answer;
  const holding = found.filter(({ document }) =>
    told.every((phrase) => engine.phrases().holds(engine.shown(document).text, phrase)),
  );
  return holding.map((one) => listed(one, answer, engine));
}

function listed(
  { document, complete, byLabel }: Found,
  { marks, reading }: Pick<Answer, 'marks' | 'reading'>,
  engine: Engine,
): Listed {
  const shown = engine.shown(document);
  const { number, thread, author, date, language, stance, themes, text, parent, above } = shown;
  return {
    number,
    thread,
    author,
    date,
    language,
    stance,
    themes: themes.map((slug) => engine.themes.find((one) => one.slug === slug)?.label ?? slug),
    parent: parent === null ? null : { number: parent, line: above },
    snippet: snippet(text, marks),
    complete,
    byLabel,
    shared: reading.like.length > 0 ? engine.seldom().sharedOf(shown, reading.words) : [],
  };
}
