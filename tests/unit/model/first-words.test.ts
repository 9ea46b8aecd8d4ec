import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src/model/first-words.ts';

describe('the first words of a text', () => {
  it.each([
    ['one two', 3, 'one two'],
    ['one two three', 3, 'one two three'],
    ['one two three four', 3, 'one two three'],
    ['one two three, four', 3, 'one two three'],
    ['one two three -- four', 3, 'one two three'],
    ['one two three. Four', 3, 'one two three.'],
    ['one two "three" four', 3, 'one two "three"'],
    ['', 3, ''],
    ['🎉 🎉 🎉 🎉', 3, '🎉 🎉 🎉'],
    ['see https://example.org/a,b?c=d for more', 2, 'see https://example.org/a,b?c=d'],
  ])('Of “%s”, at most %i, are “%s”', (text, limit, expected) => {
    expect(firstWords(text, limit)).toBe(expected);
  });

  it('Are counted in Chinese, which has no spaces', () => {
    const text = '这不是零和游戏，中国的繁荣对世界有好处。'.repeat(20);
    const first = firstWords(text, 20);
    expect(text.startsWith(first)).toBe(true);
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(60);
  });

  it('End within 300 characters whatever is called a word', () => {
    expect(firstWords('x'.repeat(5000), 20)).toHaveLength(300);
    expect(firstWords('🎉'.repeat(5000), 20).isWellFormed()).toBe(true);
  });

  it('Are always what the text begins with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, limit) => {
        expect(text.trim().startsWith(firstWords(text.trim(), limit + 1))).toBe(true);
      }),
    );
  });
});
