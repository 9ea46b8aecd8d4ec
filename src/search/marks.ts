import { stemOf } from './stem.ts';
import { isPronoun, type Token, tokens } from './tokens.ts';
import type { Concept } from './vocabulary.ts';
import { formsOf } from './vocabulary.ts';
import type { Words } from './words.ts';

/** One thing to mark in a text, in any of its forms; plain data, so that a worker can hand it over. */
export interface Mark {
  terms: string[];
  stem: string | undefined;
  prefix: string | undefined;
  /** Words that count only in a row. */
  rows: { terms: string[]; prefix: boolean }[];
}

/** A stretch of a text that holds what is looked for; `mark` tells which of the marks. */
export interface Hit {
  start: number;
  end: number;
  mark: number;
}

/** What to mark for the words of a query: each word in every way it is written, each phrase, each form of a concept. */
export function marksOf(
  words: Pick<Words, 'phrases' | 'prefix'>,
  searched: readonly { word: string; written: readonly string[] }[],
  concepts: readonly Concept[] = [],
): Mark[] {
  return [
    ...searched.map(({ word, written }) => ({
      terms: [word, ...written],
      stem: stemOf(word),
      prefix: words.prefix === word ? word : undefined,
      rows: [],
    })),
    ...words.phrases.map((phrase) => ({ ...nothing, rows: [phrase] })),
    ...concepts.map((concept) => ({
      ...nothing,
      rows: formsOf(concept).map(({ terms }) => ({ terms, prefix: false })),
    })),
  ];
}

const nothing = { terms: [], stem: undefined, prefix: undefined };

/** Where `text` holds what is marked, in order, none overlapping; what one space or hyphen parts is one stretch. */
export function hitsIn(text: string, marks: readonly Mark[]): Hit[] {
  return joinedHits(text, allHits(text, marks));
}

/** Hits made into stretches that do not overlap. */
export function joinedHits(text: string, hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const { start, end, mark } of hits) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (last && /^[ -]$/.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end, mark });
  }
  return found;
}

/** Every hit by itself, in order. */
export function allHits(text: string, marks: readonly Mark[]): Hit[] {
  const words = tokens(text);
  const hits: Hit[] = [];
  for (const [at, word] of words.entries()) {
    for (const [index, mark] of marks.entries()) {
      let length = isMarked(word, mark) && !isPronoun(word, text) ? 1 : 0;
      for (const row of mark.rows) length = Math.max(length, rowAt(words, at, row));
      const last = words[at + length - 1];
      if (length > 0 && last) hits.push({ start: word.start, end: last.end, mark: index });
    }
  }
  return hits;
}

function isMarked({ term, others }: Token, { terms, stem, prefix }: Mark): boolean {
  return (
    terms.includes(term) ||
    terms.some((wanted) => others.includes(wanted)) ||
    (prefix !== undefined && term.startsWith(prefix)) ||
    // No word's stem begins with another letter than the word.
    (stem?.[0] === term[0] && stemOf(term) === stem)
  );
}

/** How many words from `at` on are the row; 0 when they are not. */
export function rowAt(
  words: readonly Token[],
  at: number,
  { terms, prefix }: { terms: readonly string[]; prefix: boolean },
): number {
  for (const [index, wanted] of terms.entries()) {
    const word = words[at + index];
    if (!word) return 0;
    if (word.term === wanted || word.others.includes(wanted)) continue;
    const grows = prefix && index === terms.length - 1 && word.term.startsWith(wanted);
    if (!grows) return 0;
  }
  return terms.length;
}
