import { describe, expect, it } from 'vitest';
import {
  labelsInWords,
  STANCE_WORDS,
  STANCES,
  sayTally,
  tally,
} from '../../../src/model/stance.ts';
import type { Stance } from '../../../src/schema/comment.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const labelled = (...stances: Stance[]) => stances.map((stance) => ({ stance }));

describe('a tally', () => {
  it('Counts each stance, in the order of stances, and leaves out those that are not there', () => {
    expect(tally(labelled('none', 'against', 'for', 'none', 'against', 'none'))).toEqual([
      { stance: 'for', count: 1 },
      { stance: 'against', count: 2 },
      { stance: 'none', count: 3 },
    ]);
    expect(tally([])).toEqual([]);
  });

  it('Adds up to what is counted', () => {
    const { comments, claims } = realArchive();
    for (const all of [[...comments.values()], [...claims.values()]]) {
      const sum = tally(all).reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(all.length);
      expect(sum).toBeGreaterThan(0);
    }
  });

  it('Can be said', () => {
    expect(sayTally(labelled('mixed', 'for', 'none', 'against', 'for'))).toBe(
      '2 for selling, 1 against selling, 1 mixed, 1 without a stance',
    );
  });
});

describe('a stance', () => {
  it('Has a word of its own', () => {
    expect(new Set(STANCES.map((stance) => STANCE_WORDS[stance])).size).toBe(4);
    expect(Object.keys(STANCE_WORDS)).toEqual(STANCES);
  });
});

describe('the labels of a comment', () => {
  const { themes } = realArchive();

  it('Are its stance and its themes', () => {
    expect(
      labelsInWords(aComment({ number: 22, stance: 'against', themes: ['risk'] }), themes),
    ).toBe('against selling, Risk');
    expect(labelsInWords(aComment({ number: 22, stance: 'none', themes: ['risk'] }), themes)).toBe(
      'no stance, Risk',
    );
  });

  it('Are none where an editor gave neither, because nobody may have read it', () => {
    expect(
      labelsInWords(aComment({ number: 22, stance: 'none', themes: [] }), themes),
    ).toBeUndefined();
  });
});
