import { isHit, type Query } from './query.ts';
import { type Token, tokens } from './tokens.ts';

/** A stretch of text; `hit` when it is a word the query looks for. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** Words of one comment around the best hits; `before` and `after` tell where something is left out. */
export interface Snippet {
  segments: Segment[];
  before: boolean;
  after: boolean;
}

/** Words a snippet shows: about three lines. */
const LENGTH = 42;

/** The `LENGTH` words of `text` that hold the most different words of the query, a few words of lead included. */
export function snippet(text: string, query: Query): Snippet {
  const words = tokens(text);
  const first = Math.min(bestStart(words, query), Math.max(0, words.length - LENGTH));
  const last = Math.min(first + LENGTH, words.length);
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length ? text.length : (words[last - 1]?.end ?? text.length);
  return {
    segments: segments(text, start, end, query),
    before: first > 0,
    after: last < words.length,
  };
}

/** The stretches of `text` from `start` to `end`, with the words the query looks for apart. */
export function segments(text: string, start: number, end: number, query: Query): Segment[] {
  const parts: Segment[] = [];
  let at = start;
  for (const { start: from, end: to } of hits(text, query)) {
    if (from < start || to > end) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}

/** The words of `text` that the query looks for. */
export function hits(text: string, query: Query): Token[] {
  return tokens(text).filter(({ term }) => isHit(query, term));
}

const LEAD = 5;

function bestStart(words: readonly Token[], query: Query): number {
  let best = { start: 0, kinds: 0, count: 0 };
  for (const [index, { term }] of words.entries()) {
    if (!isHit(query, term)) continue;
    const start = Math.max(0, index - LEAD);
    const found = words.slice(start, start + LENGTH).filter((word) => isHit(query, word.term));
    const kinds = new Set(found.map((word) => word.term)).size;
    if (kinds > best.kinds || (kinds === best.kinds && found.length > best.count)) {
      best = { start, kinds, count: found.length };
    }
  }
  return best.start;
}
