import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { similarTo } from '../../../src/search/similar.ts';
import { commentsOf, engineAmong, realEngine } from '../../support/search-among.ts';

const engine = engineAmong(
  archiveOf({
    comments: commentsOf([
      'Ricardo’s theory of wine and trade',
      'Ricardo traded wine',
      'wine, Ricardo!',
      'wine alone',
      'nothing of the kind',
    ]),
  }),
);

describe('a similar comment', () => {
  it('Shares two words or more, in any form, as it has them', () => {
    const similar = similarTo(1, engine, new Set(), 10);
    expect(similar.map(({ number }) => number)).toEqual([2, 3]);
    expect(similar.map(({ shared }) => shared.toSorted())).toEqual([
      ['Ricardo', 'traded', 'wine'],
      ['Ricardo', 'wine'],
    ]);
  });

  it('Is never the comment itself, nor one that is ignored, nor beyond the limit', () => {
    expect(similarTo(1, engine, new Set([2]), 10).map(({ number }) => number)).toEqual([3]);
    expect(similarTo(1, engine, new Set(), 1).map(({ number }) => number)).toEqual([2]);
    expect(similarTo(5, engine, new Set(), 10)).toEqual([]);
    expect(similarTo(99, engine, new Set(), 10)).toEqual([]);
  });

  it('Stands above others when it is filed under the same questions and claims', () => {
    const [first] = similarTo(5, realEngine, new Set([4]), 3);
    expect(first).toMatchObject({ number: 7 });
    expect(first?.shared).toEqual(expect.arrayContaining(['gain', 'loss', 'zero']));
  });

  it('Names six shared words at most, each of which it holds', () => {
    for (const number of realEngine.documents.keys()) {
      for (const similar of similarTo(number, realEngine, new Set(), 5)) {
        expect(similar.number).not.toBe(number);
        expect(similar.shared.length).toBeLessThanOrEqual(6);
        const text = realEngine.documents.get(similar.number)?.text ?? '';
        for (const word of similar.shared) expect(text).toContain(word);
      }
    }
  });
});
