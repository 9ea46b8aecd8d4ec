import { findWords, type Stretch } from './find-words.ts';
import type { TextDirective } from './text-directive.ts';

/** The length up to which words are named in full, as in the links that Chrome makes. */
const IN_FULL = 300;
/** How many words a term takes, tried in order. */
const SIZES = [4, 12];
const CONTEXTS = [0, 1, 3, 8, 24];

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** White space that browsers may treat differently: all but one plain space. */
const BREAK = /[^\S ]| {2}/;

/** The words that a stretch of a text touches, without white space around them; undefined where there are none. */
export function wholeWords(text: string, { start, end }: Stretch): Stretch | undefined {
  const touched = tokensOf(text).filter((token) => token.end > start && token.start < end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || !/[\p{L}\p{N}]/u.test(text.slice(first.start, last.end))) return undefined;
  return { start: first.start, end: last.end };
}

/**
 * The directive that leads to a stretch of whole words of `body`, shown below `before` on the same page.
 * Its terms hold single plain spaces only, and its first match is that stretch; if no directive can tell
 * it from words of `before`, its first match in `body` is.
 */
export function directiveTo(body: string, at: Stretch, before = ''): TextDirective | undefined {
  return first(body, at, before) ?? first(body, at, '');
}

function first(body: string, at: Stretch, before: string): TextDirective | undefined {
  const text = `${before}\n${body}`;
  const shift = before.length + 1;
  for (const directive of candidates(body, at)) {
    const found = findWords(text, directive);
    if (found?.start === at.start + shift && found.end === at.end + shift) return directive;
  }
  return undefined;
}

function* candidates(body: string, { start, end }: Stretch): Generator<TextDirective> {
  const tokens = tokensOf(body);
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  const above = tokens.filter((token) => token.end <= start).reverse();
  const below = tokens.filter((token) => token.start >= end);
  const selected = body.slice(start, end);
  const inFull = !BREAK.test(selected) && (selected.length <= IN_FULL || inside.length < 2);
  for (const context of CONTEXTS) {
    const prefix = term(body, above.slice(0, context));
    const suffix = term(body, below.slice(0, context));
    if (inFull) yield { prefix, start: selected, suffix };
    else
      for (const most of [inside.length >> 1, inside.length - 1])
        for (const size of SIZES) {
          const first = inside.slice(0, Math.min(size, most));
          const last = inside.slice(most).slice(-size).reverse();
          yield { prefix, start: term(body, first) ?? '', end: term(body, last), suffix };
        }
  }
  // Not for every browser: what stands between the words of a term may be more than a space.
  for (const context of [...CONTEXTS, tokens.length])
    yield {
      prefix: across(body, above.slice(0, context)),
      start: spaced(selected),
      suffix: across(body, below.slice(0, context)),
    };
}

/** The words of neighbouring tokens, forwards or backwards, up to the first break. */
function term(text: string, tokens: readonly Stretch[]): string | undefined {
  let words: string | undefined;
  for (const token of tokens) {
    const [first = token] = tokens;
    const more = text.slice(Math.min(first.start, token.start), Math.max(first.end, token.end));
    if (BREAK.test(more)) break;
    words = more;
  }
  return words;
}

/** The words of neighbouring tokens, forwards or backwards, whatever stands between them. */
function across(text: string, tokens: readonly Stretch[]): string | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  return spaced(text.slice(Math.min(first.start, last.start), Math.max(first.end, last.end)));
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Words and marks, without white space: a mark that joins what stands before it may be of one segment with a space. */
function tokensOf(text: string): Stretch[] {
  return [...words.segment(text)].flatMap(({ segment, index }) => {
    const token = segment.trim();
    const start = index + segment.indexOf(token);
    return token === '' ? [] : [{ start, end: start + token.length }];
  });
}
