import type { Stance } from '../schema/comment.ts';
import type { Answer, Request } from './answer.ts';
import type { Facet } from './choices.ts';
import { type CommentDocument, ownWords } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Entry } from './entries.ts';
import type { Found } from './matching.ts';
import type { Reading } from './reading.ts';
import { NAMED, sharedWords } from './shared-words.ts';
import { type Snippet, snippet } from './snippet.ts';

/** One comment as the list shows it. */
export interface Listed extends Pick<CommentDocument, 'number' | 'thread' | 'author' | 'date'> {
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
  complete: number;
  total: number;
  groups: Group[];
  /** How many comments found stand in no group yet. */
  rest: number;
  facets: Record<Facet, [value: string, count: number][]>;
  entries: Entry[];
  reading: Reading;
  dated: boolean;
  /** A side that has almost all of the first results, unless the reader asked for it. */
  oneSided: { stance: 'for' | 'against'; count: number; of: number } | undefined;
}

/** More results than this, from more than one thread, are grouped by thread. */
const LONG = 20;
/** Results shown of each thread of a long list. */
const EACH = 3;

/** Cuts an answer to its first results: about `limit` of them. */
export function listingOf(
  answer: Answer,
  { choice, order }: Pick<Request, 'choice' | 'order'>,
  engine: Engine,
  limit: number,
): Listing {
  const { asked, found, total, facets, entries, reading, dated } = answer;
  const groups = groupsOf(answer, engine, limit);
  const listed = groups.reduce((sum, { results, more }) => sum + results.length + more, 0);
  return {
    asked,
    count: found.length,
    complete: found.filter(({ complete }) => complete).length,
    total,
    groups,
    rest: found.length - listed,
    facets: {
      stance: [...facets.stance],
      theme: [...facets.theme],
      thread: [...facets.thread],
      by: [...facets.by],
      has: [...facets.has],
      is: [...facets.is],
    },
    entries,
    reading,
    dated,
    oneSided:
      order === 'best' && (choice.stance ?? []).length === 0 && !reading.sided
        ? oneSidedness(found.map(({ document }) => document.stance))
        : undefined,
  };
}

/**
 * The side that nine of the first ten results take, or as large a share of fewer, from five on: a reader should know
 * that there is another.
 */
export function oneSidedness(stances: readonly Stance[]): Listing['oneSided'] {
  const first = stances.slice(0, 10);
  if (first.length < 5) return undefined;
  for (const stance of ['for', 'against'] as const) {
    const count = first.filter((other) => other === stance).length;
    if (count >= 0.9 * first.length) return { stance, count, of: first.length };
  }
  return undefined;
}

function groupsOf(answer: Answer, engine: Engine, limit: number): Group[] {
  const { found } = answer;
  const threads = Map.groupBy(found, ({ document }) => document.thread);
  if (found.length <= LONG || threads.size < 2) {
    const results = found.slice(0, limit).map((one) => listed(one, answer, engine));
    return results.length > 0 ? [{ thread: undefined, results, more: 0 }] : [];
  }
  return [...threads].slice(0, Math.ceil(limit / EACH)).map(([slug, inThread]) => ({
    thread: { slug, title: engine.threads.find((thread) => thread.slug === slug)?.label ?? slug },
    results: inThread.slice(0, EACH).map((one) => listed(one, answer, engine)),
    more: Math.max(0, inThread.length - EACH),
  }));
}

function listed(
  { document, complete, byLabel }: Found,
  { marks, reading }: Pick<Answer, 'marks' | 'reading'>,
  engine: Engine,
): Listed {
  const { number, thread, author, date, stance, themes, text } = document;
  const parent = engine.documents.get(document.parent ?? 0);
  return {
    number,
    thread,
    author,
    date,
    stance,
    themes: themes.map((slug) => engine.themes.find((one) => one.slug === slug)?.label ?? slug),
    parent:
      document.parent === null
        ? null
        : { number: document.parent, line: parent?.text.split('\n')[0] ?? '' },
    snippet: snippet(text, marks),
    complete,
    byLabel,
    shared:
      reading.like.length > 0 ? sharedWords(ownWords(document), reading.words).slice(0, NAMED) : [],
  };
}
