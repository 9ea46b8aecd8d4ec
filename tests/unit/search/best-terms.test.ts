import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { bestTerms } from '../../../src/search/best-terms.ts';
import { commentsOf, engineAmong } from '../../support/search-among.ts';

describe('the best words of a text', () => {
  const engine = engineAmong(
    archiveOf({ comments: commentsOf(['trade chips', 'trade chips', 'trade Ricardo', 'trade']) }),
  );

  it('Are the rarer ones first, then by the alphabet', () => {
    expect(bestTerms('trade chips Ricardo the wine', engine)).toEqual([
      'ricardo',
      'chips',
      'trade',
    ]);
    expect(bestTerms('trade chips', engine, 1)).toEqual(['chips']);
  });

  it('Count what stands in the text more often for more', () => {
    expect(bestTerms('chips Ricardo chips chips', engine)).toEqual(['chips', 'ricardo']);
  });

  it('Hold one form of a word, and none that fewer comments hold than asked', () => {
    expect(bestTerms('chip chips trading', engine)).toEqual(['chip', 'trading']);
    expect(bestTerms('trade chips Ricardo', engine, 25, 2)).toEqual(['chips', 'trade']);
  });
});
