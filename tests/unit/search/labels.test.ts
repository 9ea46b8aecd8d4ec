import { describe, expect, it } from 'vitest';
import { aClaim, aComment, aThread } from '../../support/real-archive.ts';
import { aTheme, numbersOf, searchIn } from '../../support/search-among.ts';

describe('a comment', () => {
  it('Is found by its labels and their lead-in terms, and says so', () => {
    const ask = searchIn({
      themes: [aTheme('money', 'Finance', { leadInTerms: ['revenue'] })],
      claims: [aClaim('paid', { claim: 'Washington profits.', leadInTerms: ['tariff'] })],
      comments: [
        aComment({ number: 1, lines: ['zero'] }),
        aComment({ number: 2, lines: ['Finance it.'], themes: ['money'] }),
        aComment({ number: 3, lines: ['Something else.'], themes: ['money'] }),
      ],
    });
    const found = (typed: string) =>
      ask(typed).found.map(({ document, byLabel }) => [document.number, byLabel]);
    expect(found('finance ')).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(found('revenue ')).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(found('washington ')).toEqual([[1, true]]);
    expect(found('tariff ')).toEqual([[1, true]]);
    expect(found('finance in:own')).toEqual([[2, false]]);
    expect(found('"finance"')).toEqual([[2, false]]);
  });

  it('Is not found by the title of its thread, which only lifts it', () => {
    const ask = searchIn({
      threads: [aThread('Emergency pod on H200s')],
      comments: [
        aComment({ number: 1, lines: ['an emergency'], thread: 'other' }),
        aComment({ number: 2, lines: ['an emergency'] }),
        aComment({ number: 3, lines: ['a disaster'] }),
      ],
    });
    expect(numbersOf(ask('emergency '))).toEqual([2, 1]);
  });
});
