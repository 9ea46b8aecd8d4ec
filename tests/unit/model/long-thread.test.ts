import { describe, expect, it } from 'vitest';
import { byAnswers, isFlat, listedBelow, mostAnswered } from '../../../src/model/long-thread.ts';
import { type Branch, placesOf, replyTree } from '../../../src/model/reply-tree.ts';
import { runsOf } from '../../../src/model/runs.ts';
import { aComment } from '../../support/real-archive.ts';

/** A thread given by the number each comment answers, 0 for an opening. */
function threadOf(parents: readonly number[]): Branch[] {
  return replyTree(
    parents.map((parent, index) => aComment({ number: index + 1, parent: parent || null })),
  );
}
const numbers = (branches: readonly Branch[]) => branches.map(({ comment }) => comment.number);
const chain = (length: number) => threadOf(Array.from({ length }, (_, index) => index));

/** How deep lists stand in lists on a page, and the comments on it in order. */
function drawn(openings: readonly Branch[]): { deepest: number; order: number[] } {
  const order: number[] = [];
  let deepest = 0;
  const waiting = openings.map((branch) => ({ branch, depth: 0 })).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, depth } = next;
    order.push(branch.comment.number);
    deepest = Math.max(deepest, depth);
    if (isFlat(depth)) continue;
    const below = listedBelow(branch, depth).map((one) => ({ branch: one, depth: depth + 1 }));
    waiting.push(...below.toReversed());
  }
  return { deepest, order };
}

describe('A thread thousands of replies deep', () => {
  it('Nests no further than parsers of HTML do, and holds every comment once, in reading order', () => {
    const { deepest, order } = drawn(chain(5000));
    // Chromium's parser nests 512 elements; a level takes three, the page around the thread under twenty.
    expect(3 * deepest).toBeLessThan(512 - 20);
    expect(order).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
  });

  it('Nests all that is thirty deep', () => {
    expect(drawn(chain(31)).deepest).toBe(30);
  });
});

describe('The runs of a long thread', () => {
  // Openings with no, one, sixty and no replies; the sixty answer one comment.
  const openings = threadOf([0, 0, 2, 0, ...Array.from({ length: 60 }, () => 4), 0]);
  const runs = runsOf(placesOf(openings), false);

  it('Hold all in order, a few comments each', () => {
    expect(runs.map(({ places }) => numbers(places.flatMap(({ branches }) => branches)))).toEqual([
      [1, 2],
      [4],
      [65],
    ]);
  });

  it('Leave a comment with many replies to runs further down', () => {
    expect(runs.map(({ lines }) => lines === undefined)).toEqual([false, true, false]);
    const below = runsOf(
      (openings[2]?.replies ?? []).map((branch) => ({ missing: undefined, branches: [branch] })),
      false,
    );
    expect(below.map(({ places }) => places.length)).toEqual([24, 24, 12]);
    expect(below.every(({ lines }) => lines !== undefined)).toBe(true);
  });

  it('Are few: a fixed share of the comments, however these answer each other', () => {
    const mixed = threadOf(
      Array.from({ length: 5000 }, (_, index) => (index % 3 === 0 ? 0 : index - (index % 2))),
    );
    expect(runsOf(placesOf(mixed), false).length).toBeLessThan(5000 / 10);
  });
});

describe('The openings of a long thread', () => {
  const openings = threadOf([0, 0, 2, 0, 4, 5, 0]);

  it('Are listed with the most answered first', () => {
    expect(numbers(byAnswers(openings))).toEqual([4, 2, 1, 7]);
  });

  it('Keep their order where only the most answered are named', () => {
    expect(numbers(mostAnswered(openings, 2))).toEqual([2, 4]);
  });
});
