import type { TextDirective } from './text-directive.ts';

/** A stretch of a text, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The first words of `text` that a directive names, found as browsers do: whole words, each term within
 * one line, letters of either case and with or without accents the same. The very letters go before those.
 * `text` has a line end wherever a block ends.
 */
export function findWords(text: string, directive: TextDirective): Stretch | undefined {
  return findFolded(text, directive, (letter) => letter) ?? findLike(text, directive);
}

/** As `findWords`, but only as browsers do: what is merely alike comes first if it stands first. */
export function findLike(text: string, directive: TextDirective): Stretch | undefined {
  return findFolded(text, directive, alike);
}

function alike(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b\ufeff]/g, '')
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');
}

function findFolded(
  text: string,
  directive: TextDirective,
  fold: (letter: string) => string,
): Stretch | undefined {
  const at: number[] = [];
  let folded = '';
  for (const { letter, index } of letters(text, fold)) {
    folded += letter;
    for (let unit = 0; unit < letter.length; unit += 1) at.push(index);
  }
  at.push(text.length);
  const found = find(folded, {
    prefix: whole(directive.prefix, fold),
    start: whole(directive.start, fold) ?? '',
    end: whole(directive.end, fold),
    suffix: whole(directive.suffix, fold),
  });
  if (!found) return undefined;
  // Marks that follow the last letter belong to it.
  const marks = /^[\u0300-\u036f\u00ad\u200b\ufeff]*/;
  const last = at[found.end - 1] ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(last) ?? 0);
  const end = last + letter.length;
  return {
    start: at[found.start] ?? 0,
    end: end + (marks.exec(text.slice(end))?.[0].length ?? 0),
  };
}

function whole(term: string | undefined, fold: (letter: string) => string): string | undefined {
  if (term === undefined) return undefined;
  return [...letters(term, fold)].map(({ letter }) => letter).join('');
}

/** Letters folded; white space within a line counts as one space. */
function* letters(text: string, fold: (letter: string) => string) {
  let index = 0;
  let space = false;
  for (const letter of text) {
    const isSpace = letter !== '\n' && /\s/.test(letter);
    if (!isSpace || !space) yield { letter: isSpace ? ' ' : fold(letter), index };
    space = isSpace;
    index += letter.length;
  }
}

type Terms = { start: string } & Record<'prefix' | 'end' | 'suffix', string | undefined>;

function find(text: string, { prefix, start, end, suffix }: Terms): Stretch | undefined {
  const isBound = wordBounds(text);
  const boundEnd = end !== undefined || suffix === undefined;
  for (const from of prefix === undefined ? places(text, start) : places(text, prefix)) {
    if (!isBound(from)) continue;
    const first = prefix === undefined ? from : afterSpace(text, from + prefix.length);
    const last = first + start.length;
    if (!text.startsWith(start, first) || (boundEnd && !isBound(last))) continue;
    if (end === undefined) {
      if (follows(text, suffix, last, isBound)) return { start: first, end: last };
      continue;
    }
    for (const place of places(text, end, last)) {
      const close = place + end.length;
      if (!isBound(place) || (suffix === undefined && !isBound(close))) continue;
      if (follows(text, suffix, close, isBound)) return { start: first, end: close };
    }
  }
  return undefined;
}

function* places(text: string, term: string, from = 0) {
  if (term === '') return;
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) yield at;
}

function follows(
  text: string,
  suffix: string | undefined,
  at: number,
  isBound: (at: number) => boolean,
): boolean {
  if (suffix === undefined) return true;
  const from = afterSpace(text, at);
  return text.startsWith(suffix, from) && isBound(from + suffix.length);
}

function afterSpace(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Tells whether a place of a text is the edge of a word, by the rules of Unicode. */
export function wordBounds(text: string): (at: number) => boolean {
  const bounds = new Set([text.length]);
  for (const { index } of words.segment(text)) bounds.add(index);
  return (at) => bounds.has(at);
}

/** Cuts a text into words, spaces and marks between them. */
export const words = new Intl.Segmenter('en', { granularity: 'word' });
