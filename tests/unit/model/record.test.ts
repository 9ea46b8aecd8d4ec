import { describe, expect, it } from 'vitest';
import { recordOf, singleColumns, stripsOf } from '../../../src/model/record.ts';
import { replyTree } from '../../../src/model/reply-tree.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const { comments } = realArchive();

/** The column of one comment of so many words. */
function columnOf(words: number) {
  const comment = aComment({ number: 1, lines: [Array(words).fill('word').join(' ')] });
  return recordOf(replyTree([comment]))[0]?.columns[0];
}

describe('the record', () => {
  it('Has one column for each comment, grouped by opening, in reading order', () => {
    const groups = recordOf(replyTree(comments.values()));
    expect(groups.map(({ columns }) => columns.map(({ comment }) => comment.number))).toEqual([
      [1, 2],
      [3, 4, 5, 6, 7],
      [8],
      [9],
      [10, 11, 12],
      [13],
      [14, 15, 16],
      [17, 18, 19],
      [20, 21],
    ]);
  });

  it('Marks a group inferred when a reply in it is, and an opening alone never', () => {
    const recorded = { kind: 'recorded' } as const;
    const opening = aComment({ number: 1 });
    const inferred = aComment({ number: 2, parent: 1 });
    const marks = (...group: (typeof opening)[]) =>
      recordOf(replyTree(group)).map((g) => g.inferred);
    expect(marks(opening)).toEqual([false]);
    expect(marks(opening, inferred)).toEqual([true]);
    expect(marks(opening, { ...inferred, parentBasis: recorded })).toEqual([false]);
  });

  it('Draws one line for seven words', () => {
    expect([1, 7, 8, 70, 71].map((words) => columnOf(words)?.lines)).toEqual([1, 1, 2, 10, 11]);
  });

  it('Lets the last line run as far as its words, but never nearly nothing or all', () => {
    expect([1, 2, 3, 4, 6, 7, 8].map((words) => columnOf(words)?.lastLine)).toEqual([
      25, 29, 43, 57, 85, 85, 25,
    ]);
  });

  it('Counts the words of each comment', () => {
    const counts = recordOf(replyTree(comments.values())).flatMap(({ columns }) =>
      columns.map(({ words }) => words),
    );
    expect(counts.slice(15, 18)).toEqual([5, 22, 5]);
    for (const words of counts) expect(words).toBeGreaterThan(0);
  });

  it('Sets comments of several threads apart, each as in its own', () => {
    const some = [3, 15].flatMap((number) => comments.get(number) ?? []);
    const columns = recordOf(replyTree(comments.values())).flatMap((group) => group.columns);
    expect(singleColumns(some)).toEqual(
      some.map((comment) => ({
        inferred: false,
        columns: columns.filter((column) => column.comment === comment),
      })),
    );
  });
});

describe('the strips of a long record', () => {
  const words = (count: number) => [Array(count).fill('word').join(' ')];
  const columns = singleColumns([
    aComment({ number: 1, stance: 'for', lines: words(10) }),
    aComment({ number: 2, stance: 'against', lines: words(20) }),
    aComment({ number: 3, stance: 'for', lines: words(5) }),
    aComment({ number: 4, stance: 'for', lines: words(5) }),
  ]).flatMap((group) => group.columns);

  it('Say how many words of each stance stand where, measured by the most of any', () => {
    expect(stripsOf(columns, 2)).toEqual([
      { stance: 'for', count: 3, parts: [0.5, 0.5] },
      { stance: 'against', count: 1, parts: [1, 0] },
    ]);
  });

  it('Have no more parts than comments, however many comments there are', () => {
    expect(stripsOf(columns, 80)[0]?.parts).toHaveLength(4);
    const many = Array.from({ length: 5000 }, () => columns).flat();
    expect(stripsOf(many, 80).map(({ parts }) => parts.length)).toEqual([80, 80]);
  });
});
