import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHit, parseQuery } from '../../../src/search/query.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('a query', () => {
  it('Completes the last word from three letters on', () => {
    expect(parseQuery('lose compet')).toEqual({ terms: ['lose', 'compet'], prefix: 'compet' });
    expect(parseQuery('zer')).toEqual({ terms: ['zer'], prefix: 'zer' });
    expect(parseQuery('ze')).toEqual({ terms: ['ze'], prefix: undefined });
  });

  it.each(['H20', 'H200', '2025', 'g20s'])('Does not complete a word with a digit: %s', (word) => {
    expect(parseQuery(word)).toEqual({ terms: [word.toLowerCase()], prefix: undefined });
  });

  it.each(['compet ', 'compet\t', 'compet\u00a0', 'compet\u3000'])(
    'Does not complete a word that white space ends: %j',
    (typed) => {
      expect(parseQuery(typed)).toEqual({ terms: ['compet'], prefix: undefined });
    },
  );

  it('Completes no word but the last', () => {
    const query = parseQuery('compet lose');
    expect(isHit(query, 'competition')).toBe(false);
    expect(isHit(query, 'loser')).toBe(true);
  });

  it('Leaves common words out beside others', () => {
    expect(parseQuery('what is the logic behind this')).toEqual({
      terms: ['logic', 'behind'],
      prefix: undefined,
    });
  });

  it('Looks for common words where there are no others', () => {
    expect(parseQuery('what is this ')).toEqual({
      terms: ['what', 'is', 'this'],
      prefix: undefined,
    });
  });

  it('Looks for the US, which is a country here', () => {
    expect(parseQuery('US and China ').terms).toEqual(['us', 'china']);
  });

  it('Looks for a word once however often it is typed', () => {
    expect(parseQuery('China China’s china ').terms).toEqual(['china']);
  });

  it.each(['', '   ', '"', '-', '*?!', '😀'])('Looks for nothing in %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ terms: [], prefix: undefined });
  });

  it('Never throws, and completes only a word it looks for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.string()), (typed) => {
        const { terms, prefix } = parseQuery(typed);
        if (prefix !== undefined) expect(terms).toContain(prefix);
        expect(new Set(terms).size).toBe(terms.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a hit', () => {
  it('Is the word itself, or a word the unfinished one begins', () => {
    const query = parseQuery('H200 compet');
    const words = ['h200', 'h20', 'h2000', 'compet', 'competition', 'incompetent'];
    expect(words.filter((word) => isHit(query, word))).toEqual(['h200', 'compet', 'competition']);
  });
});
