import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';
import { completeOf, numbersOf, searchTexts } from '../../support/search-among.ts';

describe('an amount', () => {
  it.each([
    ['25%', ['25%', '25', 'percent']],
    ['25 %', ['25%', '25', 'percent']],
    ['25 percent', ['25%', '25', 'percent']],
    ['25 per cent', ['25%', '25', 'percent']],
    ['2.5 Percent', ['2.5%', '2.5', 'percent']],
    ['$5bn', ['$5bn', '5bn', '5', 'billion']],
    ['$5b', ['$5bn', '5bn', '5', 'billion']],
    ['$ 5 billion', ['$5bn', '5bn', '5', 'billion']],
    ['5 billions', ['5bn', '5', 'billion']],
    ['€1.4 million', ['€1.4mn', '1.4mn', '1.4', 'million']],
    ['£3tn', ['£3tn', '3tn', '3', 'trillion']],
    ['$1,400', ['$1400', '1400']],
    ['$30k', ['$30k', '30k', '30', 'thousand']],
    ['2025', ['2025']],
  ])('%s is found by %j', (amount, forms) => {
    expect(tokens(amount).map(({ term, others }) => [term, ...others])).toEqual([forms]);
  });

  it('Is in single letters only with a currency, and not in the midst of a word', () => {
    const terms = (text: string) => tokens(text).map(({ term }) => term);
    expect(terms('5b $5b')).toEqual(['5b', '$5bn']);
    expect(terms('25 percentage points')).toEqual(['25', 'percentage', 'points']);
    expect(terms('5 billionaires')).toEqual(['5', 'billionaires']);
    expect(terms('5G 90s')).toEqual(['5g', '90s']);
  });
});

describe('a search for an amount', () => {
  const shares = ['a cut of 25%', 'a cut of 25 percent', 'a cut of 25 per cent', 'a cut of 15%'];
  const sums = ['for $5bn', 'for $5 billion', 'for $5b', 'for $15 billion'];

  it.each(['25%', '25 percent ', '25 per cent '])(
    'Finds a share however it is written, by %s',
    (typed) => {
      expect(completeOf(searchTexts(...shares)(typed))).toEqual([1, 2, 3]);
    },
  );

  it.each(['$5bn', '$5b', '$5 billion', '$5 billion ', '5 billion ', '$ 5 billion ', '5bn'])(
    'Finds a sum however it is written, by %s',
    (typed) => {
      expect(completeOf(searchTexts(...sums)(typed))).toEqual([1, 2, 3]);
    },
  );

  it('Finds a share by the word alone, and a sum by its number', () => {
    expect(numbersOf(searchTexts(...shares)('percent '))).toEqual([1, 2, 3, 4]);
    expect(numbersOf(searchTexts(...sums)('15'))).toEqual([4]);
  });

  it('Finds an amount in a phrase', () => {
    expect(numbersOf(searchTexts(...shares)('"cut of 25 percent"'))).toEqual([1, 2, 3]);
    expect(numbersOf(searchTexts(...sums)('"for $5 billion"'))).toEqual([1, 2, 3]);
  });
});
