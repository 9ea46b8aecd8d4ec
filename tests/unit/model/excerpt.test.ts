import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordCount } from '../../../src/markdown/word-count.ts';
import { excerpt, opening } from '../../../src/model/excerpt.ts';

const LINES = ['If by giving China the H200 we lose,', '', 'then we deserve to lose.'];

describe('an excerpt', () => {
  it('Holds the first words as they stand, line ends included', () => {
    expect(excerpt(LINES, 10)).toEqual({
      text: 'If by giving China the H200 we lose,\n\nthen we',
      cut: true,
    });
  });

  it('Is the whole text when it is short enough', () => {
    expect(excerpt(LINES, 13)).toEqual({ text: LINES.join('\n'), cut: false });
    expect(excerpt(LINES, 12)).toMatchObject({ cut: true });
  });

  it('Is the whole text when little would be left out', () => {
    expect(excerpt(LINES, 10, 13)).toEqual({ text: LINES.join('\n'), cut: false });
    expect(excerpt(LINES, 10, 12)).toMatchObject({ cut: true });
  });

  it('Always opens the text, and never has more words than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        (lines, limit) => {
          const { text, cut } = excerpt(lines, limit);
          expect(lines.join('\n').startsWith(text)).toBe(true);
          expect(wordCount([text])).toBeLessThanOrEqual(limit);
          expect(cut).toBe(text !== lines.join('\n'));
        },
      ),
    );
  });
});

describe('an opening', () => {
  it('Joins lines with a space', () => {
    expect(opening(['lol not sure', 'how much louder'], 80)).toBe('lol not sure how much louder');
  });

  it('Is cut at the end of a word, with an ellipsis', () => {
    expect(opening(['lol not sure how much louder we can be shouting'], 20)).toBe(
      'lol not sure how…',
    );
  });

  it('Cuts inside a word that fills it', () => {
    expect(opening([`https://example.org/${'a'.repeat(50)}`], 20)).toBe('https://ex…');
  });

  it('Never is longer than asked for, and never ends in half a character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom('😀', '𠮷', 'a'), maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, limit) => {
        const cut = opening([words], limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
