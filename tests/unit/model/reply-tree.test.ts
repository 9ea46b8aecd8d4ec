import { describe, expect, it } from 'vitest';
import {
  ancestors,
  type Branch,
  commentsOf,
  flatten,
  replyTree,
} from '../../../src/model/reply-tree.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const { comments } = realArchive();

/** The numbers of a tree as nested lists: `[3, [4, [5]]]`. */
type Shape = (number | Shape)[];
function shapeOf(branches: readonly Branch[]): Shape {
  return branches.flatMap(({ comment, replies }) =>
    replies.length === 0 ? [comment.number] : [comment.number, shapeOf(replies)],
  );
}

function chain(length: number) {
  return Array.from({ length }, (_, index) =>
    aComment({ number: index + 1, parent: index === 0 ? null : index }),
  );
}

describe('the tree of replies', () => {
  it('Puts every reply under the comment it answers', () => {
    expect(shapeOf(replyTree(comments.values()))).toEqual([
      1,
      [2],
      3,
      [4, [5], 6, [7]],
      8,
      9,
      10,
      [11, [12]],
      13,
      14,
      [15, 16],
      17,
      [18, 19],
      20,
      [21],
    ]);
  });

  it('Does not depend on the order in which comments come', () => {
    const backwards = [...comments.values()].toReversed();
    expect(shapeOf(replyTree(backwards))).toEqual(shapeOf(replyTree(comments.values())));
  });

  it('Counts how deep each comment stands', () => {
    const depths = flatten(replyTree(comments.values())).map(({ depth }) => depth);
    expect(depths).toEqual([0, 1, 0, 1, 2, 1, 2, 0, 0, 0, 1, 2, 0, 0, 1, 1, 0, 1, 1, 0, 1]);
  });

  it('Counts the comments below each one, at any depth', () => {
    const below = flatten(replyTree(comments.values())).map((branch) => [
      branch.comment.number,
      branch.descendants,
    ]);
    expect(new Map(below.map(([number = 0, count = 0]) => [number, count]))).toEqual(
      new Map(
        [...comments.keys()].map((number) => [
          number,
          { 1: 1, 3: 4, 4: 1, 6: 1, 10: 2, 11: 1, 14: 2, 17: 2, 20: 1 }[number] ?? 0,
        ]),
      ),
    );
  });

  it('Reads each comment before its replies, and those in the order of their numbers', () => {
    const late = [
      aComment({ number: 1 }),
      aComment({ number: 2 }),
      aComment({ number: 3, parent: 1 }),
      aComment({ number: 4, parent: 3 }),
      aComment({ number: 5, parent: 1 }),
    ];
    expect(flatten(replyTree(late)).map(({ comment }) => comment.number)).toEqual([1, 3, 4, 5, 2]);
  });

  it('Takes a chain of 10,000 replies', () => {
    const flat = flatten(replyTree(chain(10_000)));
    expect(flat).toHaveLength(10_000);
    expect(flat.at(-1)).toMatchObject({ depth: 9_999, descendants: 0 });
    expect(flat[0]).toMatchObject({ depth: 0, descendants: 9_999 });
  });

  it('Takes 10,000 replies to one comment', () => {
    const wide = chain(10_000).map((comment) => ({ ...comment, parent: comment.parent && 1 }));
    expect(replyTree(wide)).toMatchObject([{ descendants: 9_999 }]);
  });

  it('Is empty without comments', () => {
    expect(replyTree([])).toEqual([]);
    expect(flatten([])).toEqual([]);
  });
});

describe('the way up from a comment', () => {
  it('Names what it answers, from the opening down', () => {
    const numbers = (number: number) => {
      const comment = comments.get(number);
      return comment && ancestors(comment, comments).map((above) => above.number);
    };
    expect(numbers(5)).toEqual([3, 4]);
    expect(numbers(3)).toEqual([]);
  });

  it('Takes a chain of 10,000 replies', () => {
    const all = new Map(chain(10_000).map((comment) => [comment.number, comment]));
    const last = all.get(10_000);
    expect(last && ancestors(last, all)).toHaveLength(9_999);
  });
});

describe('the comments of a thread', () => {
  it('Are those of that thread alone', () => {
    const three = [
      aComment({ number: 1 }),
      aComment({ number: 2, thread: 'second' }),
      aComment({ number: 3 }),
    ];
    const two = new Map(three.map((comment) => [comment.number, comment]));
    expect(commentsOf(two, 'chinatalk-h200').map(({ number }) => number)).toEqual([1, 3]);
  });
});
