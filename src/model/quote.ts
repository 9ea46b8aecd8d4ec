import type { Comment } from '../schema/archive.ts';

/** A quotation as it is shown: words and omissions, in order. */
export type QuotedPart = { words: string } | 'omission';

/**
 * The parts of a quotation with an omission wherever the comment goes on and the quotation does not:
 * before the first words of a paragraph only where that paragraph began earlier.
 */
export function quotedParts({ lines }: Comment, exact: readonly string[]): QuotedPart[] {
  const text = lines.join('\n');
  return exact.flatMap((words, index): QuotedPart[] => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const begins = start === 0 || text[start - 1] === '\n';
    const ends = end === text.length || text[end] === '\n';
    const last = index === exact.length - 1;
    return [
      ...(index === 0 && !begins ? (['omission'] as const) : []),
      { words },
      ...(!last || !ends ? (['omission'] as const) : []),
    ];
  });
}
