import { isHit, type Query } from './query.ts';
import { type Token, tokens } from './tokens.ts';

/** A stretch of text; `hit` when it is what the query looks for. */
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
/** Words before the first hit, unless its line begins later. */
const LEAD = 6;

/** The `LENGTH` words of `text` that hold the most different words of the query. */
export function snippet(text: string, query: Query): Snippet {
  const words = tokens(text);
  const first = Math.min(bestStart(text, words, query), Math.max(0, words.length - LENGTH));
  const last = Math.min(first + LENGTH, words.length);
  const start = first === 0 ? 0 : startOfLine(text, words, first);
  const end = last === words.length ? text.length : (words[last - 1]?.end ?? text.length);
  return {
    segments: segments(text, start, end, query),
    before: start > 0,
    after: end < text.length,
  };
}

/** The stretches of `text` from `start` to `end`, with what the query looks for apart. */
function segments(text: string, start: number, end: number, query: Query): Segment[] {
  const parts: Segment[] = [];
  let at = start;
  for (const hit of hits(text, query)) {
    if (hit.start < start || hit.end > end) continue;
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start), hit: false });
    parts.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}

/** Where `text` holds what the query looks for; words with one space or hyphen between them are one stretch. */
export function hits(text: string, query: Query): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { term, start, end } of tokens(text)) {
    if (!isHit(query, term)) continue;
    const last = found.at(-1);
    if (last && /^[ -]$/.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function bestStart(text: string, words: readonly Token[], query: Query): number {
  let best = { start: 0, kinds: 0, count: 0 };
  for (const [index, { term }] of words.entries()) {
    if (!isHit(query, term)) continue;
    const start = leadIn(text, words, index);
    const found = words.slice(start, start + LENGTH).filter((word) => isHit(query, word.term));
    const kinds = new Set(found.map((word) => word.term)).size;
    if (kinds > best.kinds || (kinds === best.kinds && found.length > best.count)) {
      best = { start, kinds, count: found.length };
    }
  }
  return best.start;
}

/** The word a snippet begins with so that word `hit` stands in it with its line's beginning, if that is near. */
function leadIn(text: string, words: readonly Token[], hit: number): number {
  let start = hit;
  while (start > 0 && hit - start < LEAD) {
    const [previous, word] = [words[start - 1], words[start]];
    if (!previous || !word || text.slice(previous.end, word.start).includes('\n')) break;
    start -= 1;
  }
  return start;
}

function startOfLine(text: string, words: readonly Token[], first: number): number {
  const [previous, word] = [words[first - 1], words[first]];
  if (!previous || !word) return 0;
  const between = text.slice(previous.end, word.start);
  return previous.end + Math.max(between.lastIndexOf('\n'), between.lastIndexOf(' ')) + 1;
}
