import type { Token } from './tokens.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a stretch of text in a script that puts no spaces between them. Segmenters disagree on where words
 * end, between versions and between a text and a query (minisearch#201), so that every pair of neighbouring
 * characters that begins in a word finds it too.
 */
export function unspacedTokens(stretch: string, at: number): Token[] {
  return [...words.segment(stretch)].flatMap(({ segment, index }): Token[] => {
    const term = keyOf(segment);
    if (term === '') return [];
    const after = [...stretch.slice(index + segment.length)][0] ?? '';
    const others = pairs(`${segment}${after}`).filter((pair) => pair !== term);
    return [{ term, others, start: at + index, end: at + index + segment.length }];
  });
}

/** Every two neighbouring characters of a word, as terms. */
export function pairs(word: string): string[] {
  const letters = [...keyOf(word)];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function keyOf(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
