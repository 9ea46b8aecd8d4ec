import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src/previews/first-words.ts';
import { drawable } from '../../../src/previews/glyphs.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('the first words in a picture', () => {
  it('are all the words where they fit, and the larger the fewer they are', () => {
    const short = firstWords('Why take the chance?', 800);
    const longer = firstWords('Why take the chance? '.repeat(8), 800);
    expect(short).toMatchObject({ words: ['Why', 'take', 'the', 'chance?'], cut: false });
    expect(longer.cut).toBe(false);
    expect(longer.size).toBeLessThan(short.size);
  });

  it('are cut where more do not fit, and said to be', () => {
    const { words, cut } = firstWords('word '.repeat(500), 800);
    expect(cut).toBe(true);
    expect(words.length).toBeGreaterThan(30);
    expect(words.length).toBeLessThan(120);
  });

  it.each([
    ['Great point 👍 indeed', ['Great', 'point']],
    ['中国 will win', []],
    ['abc \u202Edef', ['abc']],
    [`See https://example.org/${'a'.repeat(200)}`, ['See']],
  ])('end before what the fonts or the column cannot hold: %s', (text, words) => {
    expect(firstWords(text, 800)).toMatchObject({ words, cut: true });
  });

  it('are drawn whether an accent is part of its letter or follows it', () => {
    expect(firstWords('cafe\u0301', 800).words).toEqual(['café']);
  });

  it('never hold a character that the fonts do not', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(firstWords(text, 800).words.every(drawable)).toBe(true);
      }),
    );
  });
});
