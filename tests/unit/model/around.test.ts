import { describe, expect, it } from 'vitest';
import { quotedAbove, quotedBelow } from '../../../src/model/around.ts';
import { replyTree } from '../../../src/model/reply-tree.ts';
import { aComment } from '../../support/real-archive.ts';

const path = (length: number) => Array.from({ length }, (_, index) => index);

describe('The page of a comment', () => {
  it('Quotes all comments above it, where there are twelve', () => {
    expect(quotedAbove(path(12))).toEqual({ first: [], left: 0, nearest: path(12) });
  });

  it('Quotes the opening and the eleven nearest of more, and counts the others', () => {
    const { first, left, nearest } = quotedAbove(path(60));
    expect([first, left, nearest.at(0), nearest.at(-1)]).toEqual([[0], 48, 49, 59]);
    expect(first.length + left + nearest.length).toBe(60);
  });

  it('Quotes fifty direct replies, and counts the others', () => {
    const replies = Array.from({ length: 73 }, (_, index) =>
      aComment({ number: index + 2, parent: 1 }),
    );
    const [opening] = replyTree([aComment({ number: 1, parent: null }), ...replies]);
    const { quoted, left } = quotedBelow(opening?.replies ?? []);
    expect([quoted.length, quoted[0]?.comment.number, left]).toEqual([50, 2, 23]);
    expect(quotedBelow(quoted).left).toBe(0);
  });
});
