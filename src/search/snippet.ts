import { allHits, type Hit, joinedHits, type Mark } from './marks.ts';
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

/** The `LENGTH` words of `text` that hold the most different things that are looked for. */
export function snippet(text: string, marks: readonly Mark[]): Snippet {
  const words = tokens(text);
  const hits = allHits(text, marks);
  const first = Math.min(bestStart(text, words, hits), Math.max(0, words.length - LENGTH));
  const last = Math.min(first + LENGTH, words.length);
  const start = first === 0 ? 0 : startOfLine(text, words, first);
  const end = last === words.length ? text.length : (words[last - 1]?.end ?? text.length);
  return {
    segments: segments(text, start, end, joinedHits(text, hits)),
    before: start > 0,
    after: end < text.length,
  };
}

/** The stretches of `text` from `start` to `end`, with what the query looks for apart. */
function segments(text: string, start: number, end: number, hits: readonly Hit[]): Segment[] {
  const parts: Segment[] = [];
  let at = start;
  for (const hit of hits) {
    const [from, to] = [Math.max(hit.start, at), Math.min(hit.end, end)];
    if (from >= to) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}

function bestStart(text: string, words: readonly Token[], hits: readonly Hit[]): number {
  const at = new Map(words.map(({ start }, index) => [start, index]));
  let best = { start: 0, kinds: 0, count: 0 };
  for (const hit of hits) {
    const start = leadIn(text, words, at.get(hit.start) ?? 0);
    const end = words[Math.min(start + LENGTH, words.length) - 1]?.end ?? 0;
    const found = hits.filter((other) => other.start >= hit.start && other.end <= end);
    const kinds = new Set(found.map(({ mark }) => mark)).size;
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
