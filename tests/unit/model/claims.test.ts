import { describe, expect, it } from 'vitest';
import { claimsQuoting, edgesOf, homeTheme, quotedComments } from '../../../src/model/claims.ts';
import { aClaim, aComment, byName } from '../../support/real-archive.ts';

const quoting = (...numbers: number[]) => ({
  quotations: numbers.map((comment) => ({ comment, exact: ['zero'] })),
});

describe('the edges between claims', () => {
  it('Are those of each claim, in its order, with how it stands to the other', () => {
    const answers = [
      { claim: 'b', because: 'set against' as const },
      { claim: 'c', because: 'direct' as const },
    ];
    const claims = byName(aClaim('a', { answers, supports: ['b'] }), aClaim('b'), aClaim('c'));
    const told = edgesOf(claims).map(({ from, relation, to }) => [from.slug, relation, to.slug]);
    expect(told).toEqual([
      ['a', 'set against', 'b'],
      ['a', 'direct', 'c'],
      ['a', 'adds to', 'b'],
    ]);
  });

  it('Do not lead to claims that do not exist', () => {
    const answers = [{ claim: 'nobody', because: 'direct' as const }];
    expect(edgesOf(byName(aClaim('a', { answers, supports: ['nowhere'] })))).toEqual([]);
  });
});

describe('the claims that quote a comment', () => {
  it('Are found by its number', () => {
    const claims = [aClaim('a', quoting(5, 1)), aClaim('b', quoting(1)), aClaim('c', quoting(15))];
    expect(claimsQuoting(1, claims).map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(claimsQuoting(7, claims)).toEqual([]);
  });
});

describe('the page of a claim', () => {
  it('Is that of its first theme', () => {
    expect(homeTheme(aClaim('a', { themes: ['risk', 'money'] }))).toBe('risk');
  });
});

describe('the comments that claims quote', () => {
  const comments = new Map([1, 2, 3].map((number) => [number, aComment({ number })]));
  const claims = byName(
    aClaim('a', quoting(3, 1)),
    aClaim('b', quoting(2, 3)),
    aClaim('c', quoting(2)),
  );

  it('Stand in the order of their numbers, those quoted most often if they are too many', () => {
    const numbers = (most: number) =>
      quotedComments({ claims, comments }, most).map(({ number }) => number);
    expect(numbers(60)).toEqual([1, 2, 3]);
    expect(numbers(2)).toEqual([2, 3]);
  });
});
