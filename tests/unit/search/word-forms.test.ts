import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/search/stem.ts';
import {
  aTerm,
  commentsOf,
  completeOf,
  numbersOf,
  searchIn,
  searchTexts,
} from '../../support/search-among.ts';

describe('a form of a word', () => {
  it.each([
    ['sell', 'selling'],
    ['chip', 'chips'],
    ['competition', 'competitions'],
    ['argue', 'argued'],
    ['lose', 'loses'],
    ['economy', 'economies'],
  ])('Finds the others: %s and %s', (one, other) => {
    expect(numbersOf(searchTexts(`we ${one} it`)(`${other} `))).toEqual([1]);
    expect(numbersOf(searchTexts(`we ${other} it`)(`${one} `))).toEqual([1]);
  });

  it.each([
    ['sell', 'selling'],
    ['selling', 'sell'],
    ['chips', 'chip'],
  ])('Stands above the others in comments that are else alike: %s above %s', (typed, other) => {
    for (const texts of [
      [`they ${other} now`, `they ${typed} now`],
      [`they ${typed} now`, `they ${other} now`],
    ]) {
      const first = texts[0] === `they ${typed} now` ? [1, 2] : [2, 1];
      const answer = searchTexts(...texts, 'they say so', 'they stay')(`${typed} `);
      expect(numbersOf(answer)).toEqual(first);
      expect(completeOf(answer)).toEqual(first);
    }
  });

  it('Counts by how much of a comment it is', () => {
    const ask = searchTexts('they sell it and so on and on', 'they sell');
    expect(numbersOf(ask('selling '))).toEqual([2, 1]);
  });

  it('Is none of a name with a digit, a short word or another script', () => {
    expect(['h200s', 'b30as', 'us', 'ai', 'чипы', 'idées'].map(stemOf)).toEqual(
      Array(6).fill(undefined),
    );
    expect(stemOf('selling')).toBe(stemOf('sells'));
  });

  it.each(["don't ", 'dont ', 'don’t ', 'DON’T '])('Stands in any apostrophe: %s', (typed) => {
    expect(completeOf(searchTexts("I don't", 'I dont', 'I don’t', 'I do')(typed))).toEqual([
      1, 2, 3,
    ]);
  });

  it.each(['U.S. ', 'US ', 'us ', 'U.S', 'u.s. '])('Stands with and without stops: %s', (typed) => {
    const ask = searchTexts('the U.S. said', 'the US said', 'the U.S.’s share', 'the USA');
    expect(completeOf(ask(typed)).toSorted()).toEqual([1, 2, 3]);
  });

  it.each(["China's ", 'China’s ', 'CHINA ', 'chína ', 'Ｃｈｉｎａ '])(
    'Stands in any case, accent and width: %s',
    (typed) => {
      expect(
        completeOf(searchTexts('China wins', 'China’s gain', 'CHINA!')(typed)).toSorted(),
      ).toEqual([1, 2, 3]);
    },
  );

  const glossary = [aTerm('zero-sum', 'zero-sum', 'zero sum', '0 sum', '0-sum', 'zero-sum game')];
  const texts = [
    'a zero-sum game',
    'a zero sum game',
    'a 0 sum game',
    'a 0-sum game',
    'a sum of 0',
  ];
  it.each(['zero-sum ', 'zero sum ', '0 sum ', '0-sum ', 'Zero–Sum '])(
    'Stands with and without a hyphen, and for its number by the glossary: %s',
    (typed) => {
      const answer = searchIn({ comments: commentsOf(texts), glossary })(typed);
      expect(
        completeOf(answer)
          .filter((number) => number < 5)
          .toSorted(),
      ).toEqual([1, 2, 3, 4]);
    },
  );

  it('Is no number without the glossary', () => {
    expect(completeOf(searchTexts(...texts)('zero-sum '))).toEqual([1, 2]);
  });

  it('Is one word where it stands as two, and two where it stands as one', () => {
    const ask = searchTexts('DeepSeek did it', 'deep in thought', 'we seek it');
    expect(completeOf(ask('deep seek '))).toEqual([1]);
    const two = searchTexts('so many words on DeepSeek here', 'DeepSeek', 'deep', 'seek');
    expect(completeOf(two('deep seek '))).toEqual([2, 1]);
  });

  // Neither word stands in the archive by itself, so that each is first taken for a slip.
  it('Is one word where it stands as two, whatever else is like either of the two', () => {
    const answer = searchTexts('DeepSeek did it', 'keep it', 'we see')('Deep Seek ');
    expect(answer.reading.corrections).toEqual([]);
    expect(completeOf(answer)).toEqual([1]);
  });
});

describe('two words', () => {
  const ask = searchTexts('built offshore', 'thechips is a typing slip', 'the chips', 'inroads');

  it('Are looked for as one where the first begins others, though it is common', () => {
    expect(completeOf(ask('off shore '))).toEqual([1]);
  });

  it('Are not looked for as one where either is too common to be part of another', () => {
    expect(numbersOf(ask('the chips '))).toEqual([3]);
    expect(numbersOf(ask('in roads '))).not.toContain(4);
  });
});

describe('an unfinished word', () => {
  const ask = searchTexts(
    'competition',
    'competitors',
    'a compet',
    'incompetent',
    'the H200',
    'seek it',
  );

  it('Finds what it begins, and itself first', () => {
    expect(numbersOf(ask('compet'))).toEqual([3, 1, 2]);
    expect(ask('compet').reading.prefix).toBe('compet');
  });

  it('Finds only itself once it is finished', () => {
    expect(numbersOf(ask('compet '))).toEqual([3]);
    expect(numbersOf(ask('compet chips'))).toEqual([3]);
  });

  it('Finds nothing from less than three letters', () => {
    expect(numbersOf(ask('co'))).toEqual([]);
    expect(numbersOf(ask('com')).toSorted()).toEqual([1, 2, 3]);
  });

  it('Finds nothing by a beginning with a digit', () => {
    expect(numbersOf(ask('H20'))).toEqual([]);
  });
});
