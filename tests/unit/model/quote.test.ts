import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedParts } from '../../../src/model/quote.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const comment = aComment({ number: 1, lines: ['We ask why. Nobody knows.', 'So be it.'] });

/** The parts as they are read, `[…]` for an omission. */
const read = (...exact: string[]) =>
  quotedParts(comment, exact)
    .map((part) => (part === 'omission' ? '[…]' : part.words))
    .join(' ');

describe('a quotation', () => {
  it('Of a whole paragraph, first or last, has no omission', () => {
    expect(read('We ask why. Nobody knows.')).toBe('We ask why. Nobody knows.');
    expect(read('So be it.')).toBe('So be it.');
  });

  it('Of paragraphs in full has none, either', () => {
    expect(read('We ask why. Nobody knows.\nSo be it.')).toBe(
      'We ask why. Nobody knows.\nSo be it.',
    );
  });

  it('Has one where its paragraph begins earlier or goes on', () => {
    expect(read('Nobody knows.')).toBe('[…] Nobody knows.');
    expect(read('We ask why.')).toBe('We ask why. […]');
    expect(read('ask')).toBe('[…] ask […]');
  });

  it('Has one between every two of its parts', () => {
    expect(read('We ask', 'Nobody', 'be it.')).toBe('We ask […] Nobody […] be it.');
    expect(read('We ask why. Nobody knows.', 'So be it.')).toBe(
      'We ask why. Nobody knows. […] So be it.',
    );
  });

  it('Has the words of the comment and nothing else', () => {
    const text = comment.lines.join('\n');
    const place = fc.integer({ min: 0, max: text.length - 1 });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const exact = text.slice(Math.min(a, b), Math.max(a, b) + 1);
        fc.pre(text.split(exact).length === 2);
        const words = quotedParts(comment, [exact]).filter((part) => part !== 'omission');
        expect(words).toEqual([{ words: exact }]);
      }),
    );
  });

  it('Of the archive is as it stands in its file', () => {
    const { claims, comments } = realArchive();
    const quotations = [...claims.values()].flatMap((claim) => claim.quotations);
    expect(quotations.length).toBeGreaterThan(0);
    for (const { comment: number, exact } of quotations) {
      const quoted = comments.get(number);
      const parts = quoted ? quotedParts(quoted, exact) : [];
      expect(parts.flatMap((part) => (part === 'omission' ? [] : part.words))).toEqual(exact);
    }
  });
});
