import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { pageKeys } from '../../../src/model/page-key.ts';
import { flatten, replyTree } from '../../../src/model/reply-tree.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import { aComment } from '../../support/real-archive.ts';

const PLACE = { previous: undefined, next: undefined, place: 1, total: 4 };

/** 2 answers 1, 3 answers 2; 4 stands by itself. */
function comments(changed: Partial<Comment> & { number: number }): Comment[] {
  const all = [
    aComment({ number: 1, parent: null }),
    aComment({ number: 2, parent: 1 }),
    aComment({ number: 3, parent: 2 }),
    aComment({ number: 4, parent: null }),
  ];
  return all.map((comment) =>
    comment.number === changed.number ? { ...comment, ...changed } : comment,
  );
}

function keys(changed: Partial<Comment> & { number: number } = { number: 0 }, place = PLACE) {
  const archive = archiveOf({ comments: comments(changed) });
  const keyOf = pageKeys(archive, (text) => text);
  return flatten(replyTree(archive.comments.values())).map((branch) => keyOf(branch, place));
}

/** The numbers of the pages whose keys differ. */
function differing(other: readonly string[]): number[] {
  return keys().flatMap((key, index) => (key === other[index] ? [] : [index + 1]));
}

describe('the key of a comment’s page', () => {
  it('Stays as long as nothing on it changes', () => {
    expect(differing(keys())).toEqual([]);
    expect(new Set(keys()).size).toBe(4);
  });

  it('Changes with the comment, one above it and a reply to it', () => {
    expect(differing(keys({ number: 1, html: '<p>Other</p>' }))).toEqual([1, 2, 3]);
    expect(differing(keys({ number: 2, stance: 'mixed' }))).toEqual([1, 2, 3]);
    expect(differing(keys({ number: 3, date: '2025-12-09' }))).toEqual([2, 3]);
    expect(differing(keys({ number: 4, lines: ['Other'] }))).toEqual([4]);
  });

  it('Changes with its place among its neighbours', () => {
    expect(differing(keys(undefined, { ...PLACE, total: 5 }))).toEqual([1, 2, 3, 4]);
  });
});
