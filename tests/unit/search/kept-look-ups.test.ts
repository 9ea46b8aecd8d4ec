import { describe, expect, it } from 'vitest';
import { COMMENT_FIELDS } from '../../../src/search/index-options.ts';
import { keepingLookUps } from '../../../src/search/kept-look-ups.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { realArchive } from '../../support/real-archive.ts';

const { commentIndex } = engineOf(searchDataOf(realArchive()));

describe('an index that keeps what was looked up', () => {
  it('Finds the same, and asks the index once for the same terms, weights and fields', () => {
    let asked = 0;
    const counting = {
      ...commentIndex,
      lookUp: (...question: Parameters<typeof commentIndex.lookUp>) => {
        asked += 1;
        return commentIndex.lookUp(...question);
      },
    };
    const keeping = keepingLookUps(counting);
    const questions = [
      ['china', 1, undefined, COMMENT_FIELDS],
      ['china', 0.5, undefined, COMMENT_FIELDS],
      ['china', 1, undefined, { own: 1 }],
      ['chi', 1, 'chi', COMMENT_FIELDS],
      ['chi', 1, undefined, COMMENT_FIELDS],
    ] as const;
    for (const _ of [1, 2]) {
      for (const [term, weight, growing, fields] of questions) {
        const terms = new Map([[term, weight]]);
        const { ids, scores, fields: held } = commentIndex.lookUp(terms, growing, fields, false);
        const kept = keeping.lookUp(terms, growing, fields, false);
        expect(Array.from(kept.ids)).toEqual(Array.from(ids));
        expect(Array.from(kept.scores)).toEqual(Array.from(scores));
        expect(Array.from(kept.fields)).toEqual(Array.from(held));
      }
    }
    expect(asked).toBe(questions.length);
  });
});
