import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { authorsByComment, knownAuthors } from '../../../src/model/authors.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import { aComment, aThread } from '../../support/real-archive.ts';

const signed = (number: number, name: string, fields: Partial<Comment> = {}, id?: string) =>
  aComment({
    number,
    author: { name, role: 'reader', basis: 'recorded', ...(id === undefined ? {} : { id }) },
    ...fields,
  });

function authorsOf(...comments: Comment[]) {
  const here = aThread('Chips');
  const there = {
    ...here,
    slug: 'elsewhere',
    source: { ...here.source, url: 'https://news.example/item?id=1' },
  };
  const archive = archiveOf({ threads: [here, there], comments });
  return knownAuthors(archive).map(({ name, number, host, comments }) => ({
    name,
    number,
    host,
    comments: comments.map((comment) => comment.number),
  }));
}

describe('the authors whom captures name', () => {
  it('have all their comments, by the lowest number', () => {
    expect(authorsOf(signed(3, 'Ada'), aComment({ number: 4 }), signed(2, 'Ada'))).toEqual([
      { name: 'Ada', number: 2, host: 'www.chinatalk.media', comments: [2, 3] },
    ]);
  });

  it('are not one person because two sources show one name', () => {
    const authors = authorsOf(signed(1, 'Ada'), signed(2, 'Ada', { thread: 'elsewhere' }));
    expect(authors.map(({ host }) => host)).toEqual(['www.chinatalk.media', 'news.example']);
  });

  it('are told apart by the id of the source, under one name or several', () => {
    const authors = authorsOf(
      signed(1, 'Ada', {}, '17'),
      signed(2, 'Ada', {}, '18'),
      signed(3, 'Ada L.', {}, '17'),
    );
    expect(authors.map(({ name, comments }) => [name, comments])).toEqual([
      ['Ada', [1, 3]],
      ['Ada', [2]],
    ]);
  });

  it('lose a comment that was removed', () => {
    const removed = signed(1, 'Ada', {
      state: 'removed',
      removed: { reason: 'author', date: '2026-12-01' },
    });
    expect(authorsOf(removed, signed(2, 'Ada'))).toMatchObject([{ number: 2, comments: [2] }]);
  });

  it('are found by any of their comments', () => {
    const comments = [signed(1, 'Ada'), signed(5, 'Ada'), aComment({ number: 6 })];
    const byComment = authorsByComment(archiveOf({ threads: [aThread('Chips')], comments }));
    expect([...byComment.keys()]).toEqual([1, 5]);
    expect(byComment.get(5)?.number).toBe(1);
  });
});
