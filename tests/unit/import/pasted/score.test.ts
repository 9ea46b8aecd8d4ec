import { describe, expect, it } from 'vitest';
import { DEFAULT_AUTHOR, type DraftComment } from '../../../../src/import/pasted/draft.ts';
import { correctionText, scoreOf, scoreText, sumOf } from '../../../../src/import/pasted/score.ts';

/** Lines of pass A; one below zero is the page's own. */
const lines = (at: readonly number[]) =>
  at.map((line) => ({
    text: 'x',
    words: line > 0,
    places: [{ pass: 'A', line: Math.abs(line) }],
  }));
const fresh = (
  at: readonly number[],
  parent: number | null = null,
  role: 'reader' | 'host' = 'reader',
): DraftComment => ({
  kind: 'new',
  label: null,
  parent,
  placed: { confidence: 'low', reason: 'x' },
  author: { ...DEFAULT_AUTHOR, role },
  lines: lines(at),
  notes: [],
});
const known = (number: number, at: readonly number[]): DraftComment => ({
  kind: 'known',
  number,
  parent: null,
  lines: lines(at),
  notes: [],
});

const CORRECTED = [fresh([1, 2]), known(9, [3]), fresh([4], 1), fresh([-5, 6], 0, 'host')];

describe('how well suggestions fit a corrected draft', () => {
  it('is whole where they are the same, known comments left out', () => {
    expect(scoreOf(CORRECTED, CORRECTED)).toEqual({
      boundaries: { right: 2, suggested: 2, corrected: 2 },
      whole: 3,
      parents: 3,
      roles: 3,
      comments: 3,
    });
  });

  it('counts what was corrected, one by one', () => {
    const with_ = (index: number, comment: DraftComment) =>
      scoreOf(CORRECTED.with(index, comment), CORRECTED);
    expect(with_(0, fresh([1]))).toMatchObject({ whole: 2, parents: 3, roles: 3 });
    expect(with_(2, fresh([4], null))).toMatchObject({ whole: 3, parents: 2 });
    expect(with_(2, fresh([4], 0))).toMatchObject({ parents: 2 });
    expect(with_(3, fresh([-5, 6], 0))).toMatchObject({ parents: 3, roles: 2 });
    expect(with_(3, fresh([5, 6], 0, 'host'))).toMatchObject({
      boundaries: { right: 1, suggested: 2, corrected: 2 },
      whole: 2,
    });
    expect(with_(1, known(8, [3]))).toMatchObject({ parents: 2 });
    expect(scoreOf([...CORRECTED, fresh([7])], CORRECTED).boundaries).toEqual({
      right: 2,
      suggested: 3,
      corrected: 2,
    });
    expect(scoreOf([], []).boundaries).toEqual({ right: 0, suggested: 0, corrected: 0 });
  });

  it('is summed over several captures, and said in a sentence', () => {
    const one = scoreOf([...CORRECTED, fresh([7])], CORRECTED);
    const sum = sumOf([one, one]);
    expect(sum).toEqual({
      boundaries: { right: 4, suggested: 6, corrected: 4 },
      whole: 6,
      parents: 6,
      roles: 6,
      comments: 6,
    });
    expect(scoreText(sum)).toBe(
      'The suggestions alone had 4 of 4 boundaries (and 2 that are none), 6 of 6 comments whole, 6 of 6 parents and 6 of 6 roles.',
    );
    expect(correctionText({ ...sum, whole: 5, parents: 4, roles: 3 })).toBe(
      'Left as suggested: of 6 new comments 5 with their very lines, 4 with what they answer and 3 with their role; 4 of 4 boundaries. Suggested boundaries taken out: 2. This counts corrections; whether they are right, only a person can tell.',
    );
  });
});
