import { describe, expect, it } from 'vitest';
import { aComment } from '../../support/real-archive.ts';
import {
  askReal,
  completeOf,
  numbersOf,
  searchAmong,
  searchTexts,
} from '../../support/search-among.ts';

describe('more like the first results', () => {
  const texts = [
    'Ricardo wrote on comparative advantage.',
    'Comparative advantage explains Ricardo.',
    'A comparative advantage in wine.',
    'Nothing of the kind.',
  ];

  it('Are found by words that the first results share', () => {
    const ask = searchTexts(...texts);
    expect(numbersOf(ask('ricardo '))).not.toContain(3);
    const { reading, ...answer } = ask('ricardo ', { more: true });
    expect(numbersOf(answer)).toContain(3);
    expect(numbersOf(answer)).not.toContain(4);
    expect(reading.feedback.toSorted()).toEqual(['advantage', 'comparative']);
    expect(reading.words).toEqual(['ricardo']);
    expect(ask('ricardo ').reading.feedback).toEqual([]);
  });

  it('Stand behind those that hold a word that was asked for', () => {
    const asked = 'Ricardo and so on and so on, of whom little else is said here';
    const ask = searchTexts(texts[0] ?? '', texts[1] ?? '', 'advantage', asked, 'wine', 'tea');
    const numbers = numbersOf(ask('ricardo zyzzyva ', { more: true }));
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
    expect(numbers.at(-1)).toBe(3);
  });

  it('Are marked by those words', () => {
    const marks = searchTexts(...texts)('ricardo ', { more: true }).marks;
    expect(marks.flatMap(({ terms }) => terms).toSorted()).toEqual([
      'advantage',
      'comparative',
      'ricardo',
    ]);
  });

  it('Stand behind every comment that holds all words, and are not complete', () => {
    for (const typed of [
      'ricardo ',
      'zero-sum ',
      'chips china ',
      'trump nvidia ',
      '"AI race" lose ',
    ]) {
      const before = askReal(typed);
      const after = askReal(typed, { more: true });
      const complete = completeOf(before);
      expect(completeOf(after).toSorted(), typed).toEqual(complete.toSorted());
      expect(numbersOf(after).slice(0, complete.length).toSorted()).toEqual(complete.toSorted());
      expect(numbersOf(after), typed).toEqual(expect.arrayContaining(numbersOf(before)));
      expect(after.found.length, typed).toBeGreaterThanOrEqual(before.found.length);
    }
  });

  it('Are at most ten words, none of them asked for or common', () => {
    const { words, feedback } = askReal('chips china ', { more: true }).reading;
    expect(feedback.length).toBeGreaterThan(0);
    expect(feedback.length).toBeLessThanOrEqual(10);
    for (const word of [...words, 'chip', 'the', 'is']) expect(feedback).not.toContain(word);
  });

  it('Are not of words that the first results only quote', () => {
    const lines = ['"we sell wonderful chips to Japan" says Ricardo'];
    const ask = searchAmong([
      aComment({ number: 1, lines: ['But we sell wonderful chips to Japan.'] }),
      aComment({ number: 2, parent: 1, lines }),
    ]);
    expect(ask('ricardo ', { more: true }).reading.feedback).toEqual([]);
  });

  it('Are none where nothing is found, and keep to conditions and choices', () => {
    expect(askReal('zyzzyva ', { more: true })).toMatchObject({ found: [] });
    const against = askReal('chips stance:against', { more: true });
    expect(against.found.every(({ document }) => document.stance === 'against')).toBe(true);
    const chosen = askReal('chips ', { more: true, choice: { stance: ['none'] } });
    expect(chosen.found.every(({ document }) => document.stance === 'none')).toBe(true);
  });

  it.each(['stance:for', '-japan'])(
    'Are added to, never set in place of, what is found by %s',
    (typed) => {
      const ask = searchAmong(
        ['chips', 'Ricardo wrote', 'chips'].map((text, index) =>
          aComment({ number: index + 1, lines: [text], stance: 'for' }),
        ),
      );
      expect(numbersOf(ask(typed))).toEqual([1, 2, 3]);
      expect(numbersOf(ask(typed, { more: true })).toSorted()).toEqual([1, 2, 3]);
    },
  );
});
