import { stem } from 'porter2';
import { describe, expect, it } from 'vitest';
import { porter2 } from '../../../src/search/porter2.ts';
import { seeded } from '../../bench/corpus/random.ts';
import { realArchive } from '../../support/real-archive.ts';

/** Endings of the algorithm's rules, and some that look like them. */
const ENDINGS =
  `ational tional ization ation izer ator fulness ousness iveness alism enci ency anci ancy ogi ogy logi logy biliti
  bility aliti ality iviti ivity abli ably bli bly fulli fully alli ally lessli lessly ousli ously entli ently li ly
  alize icate iciti icity ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ity ous ive
  ize ion sion tion e l ll s es ies ied sses ss us ed ing edly ingly eed eedly y`.split(/\s+/);

describe('the stem of a word', () => {
  const words = new Set(
    [...realArchive().comments.values()].flatMap(
      ({ lines }) =>
        lines
          .join(' ')
          .toLowerCase()
          .match(/[a-z]{3,}/g) ?? [],
    ),
  );

  it('Is what the package that follows the algorithm to the letter gives, whatever the word ends in', () => {
    for (const word of words) {
      expect(porter2(word), word).toBe(stem(word));
      const beginning = word.slice(0, 2 + (word.length % 5));
      for (const ending of ENDINGS) {
        const made = beginning + ending;
        if (porter2(made) !== stem(made)) expect(porter2(made), made).toBe(stem(made));
      }
    }
  });

  it('Is the same for words that are none', () => {
    const random = seeded(7);
    const letters = 'aeiouybcdfglmnrstvz';
    for (let count = 0; count < 20_000; count += 1) {
      const word = Array.from(
        { length: 3 + Math.floor(random() * 6) },
        () => letters[Math.floor(random() * letters.length)] ?? 'a',
      ).join('');
      if (porter2(word) !== stem(word)) expect(porter2(word), word).toBe(stem(word));
    }
  });

  it.each([
    ['skies', 'sky'],
    ['inning', 'inning'],
    ['exceeds', 'exceed'],
    ['generously', 'generous'],
    ['communism', 'communism'],
    ['hoping', 'hope'],
    ['hopping', 'hop'],
    ['sayings', 'say'],
  ])('Of %s is %s', (word, expected) => {
    expect(porter2(word)).toBe(expected);
  });
});
