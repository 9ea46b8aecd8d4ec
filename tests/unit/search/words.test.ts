import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { wordsOf } from '../../../src/search/words.ts';

function read(typed: string) {
  const words = wordsOf(parseQuery(typed));
  return { ...words, searched: words.searched.map(({ term }) => term) };
}

describe('the words of a query', () => {
  it('Complete the last from three letters on', () => {
    expect(read('lose compet')).toMatchObject({ searched: ['lose', 'compet'], prefix: 'compet' });
    expect(read('zer').prefix).toBe('zer');
    expect(read('ze').prefix).toBeUndefined();
  });

  it.each(['H20', 'H200', 'B30A', '2025', 'g20s', '$5bn'])(
    'Do not complete one with a digit: %s',
    (typed) => {
      expect(read(typed)).toMatchObject({ searched: [typed.toLowerCase()], prefix: undefined });
    },
  );

  it.each(['compet ', 'compet\t', 'compet\u00a0', 'compet\u3000'])(
    'Do not complete one that white space ends: %j',
    (typed) => {
      expect(read(typed)).toMatchObject({ searched: ['compet'], prefix: undefined });
    },
  );

  it.each(['compet "treaty allies"', 'compet theme:money', 'compet -chips', 'compet lose '])(
    'Do not complete one that something else follows: %j',
    (typed) => {
      expect(read(typed).prefix).toBeUndefined();
    },
  );

  it.each(['compet !', 'compet -', 'compet …'])(
    'Do not complete one that a mark follows: %j',
    (typed) => {
      expect(read(typed).prefix).toBeUndefined();
    },
  );

  it('Complete the last part of a hyphenated one', () => {
    expect(read('anti-compet')).toMatchObject({ searched: ['anti', 'compet'], prefix: 'compet' });
  });

  it('Leave common ones out beside others, and say so', () => {
    expect(read('what is the logic behind this')).toMatchObject({
      searched: ['logic', 'behind'],
      common: ['what', 'is', 'the', 'this'],
    });
  });

  it('Leave common ones out beside a phrase', () => {
    expect(read('is it "deserve to lose"')).toMatchObject({ searched: [], common: ['is', 'it'] });
  });

  it('Are common ones where there are no others', () => {
    expect(read('what is this ')).toMatchObject({ searched: ['what', 'is', 'this'], common: [] });
  });

  it('Hold the US, which is a country here, and what denies', () => {
    expect(read('US not no against before after ')).toMatchObject({
      searched: ['us', 'not', 'no', 'against', 'before', 'after'],
    });
  });

  it('Hold a word once however often it is typed', () => {
    expect(read('China China’s china ').searched).toEqual(['china']);
  });

  it.each(['*?!', '😀', '—', '…'])('Are none in %j', (typed) => {
    expect(read(typed)).toMatchObject({ searched: [], common: [], prefix: undefined });
  });
});

describe('the phrases of a query', () => {
  it('Keep common words and their order', () => {
    expect(read('"deserve to lose"').phrases).toEqual([
      { text: 'deserve to lose', terms: ['deserve', 'to', 'lose'], prefix: false },
    ]);
  });

  it('Complete the last word while they are typed, however short, unless it holds a digit', () => {
    expect(read('"lose the r').phrases).toMatchObject([{ prefix: true }]);
    expect(read('"lose the race"').phrases).toMatchObject([{ prefix: false }]);
    expect(read('"the H20').phrases).toMatchObject([{ prefix: false }]);
    expect(read('"lose the r" "a b').phrases).toMatchObject([{ prefix: false }, { prefix: true }]);
  });

  it('Complete a word that stands alone from three letters on', () => {
    expect(read('"ch').phrases).toMatchObject([{ terms: ['ch'], prefix: false }]);
    expect(read('"chi').phrases).toMatchObject([{ terms: ['chi'], prefix: true }]);
    expect(read('"US"').phrases).toMatchObject([{ terms: ['us'], prefix: false }]);
    expect(read('the "US" "AI race"').phrases).toHaveLength(2);
  });

  it('Are left out with their words in a row, hyphenated words too, and never completed', () => {
    expect(read('-"treaty allies" -zero-sum -chi')).toMatchObject({
      searched: [],
      phrases: [],
      excluded: [
        { terms: ['treaty', 'allies'], prefix: false },
        { terms: ['zero', 'sum'], prefix: false },
        { terms: ['chi'], prefix: false },
      ],
    });
  });
});
