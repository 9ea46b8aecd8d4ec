import { describe, expect, it } from 'vitest';
import { capturedThread } from '../../../src/schema/captured-thread.ts';

const COMMENT = {
  id: '4712',
  parent: { kind: 'reply', id: '4711' },
  author: { name: 'Ada Example', id: 'ada', host: false },
  date: { kind: 'exact', date: '2025-12-09T14:02:00Z' },
  words: { format: 'html', value: '<p>It is not a zero-sum game.</p>' },
  withheld: null,
  truncated: false,
  url: 'https://news.example/item?id=4712',
  place: '/children/0',
};
const THREAD = {
  format: 'hacker-news-algolia',
  source: { title: 'Selling H200s', publication: null, url: null, published: null },
  reported: null,
  comments: [COMMENT],
  quarantined: [],
};

/** The paths of what does not fit. */
function unfit(comment: object): string[] {
  const result = capturedThread.safeParse({ ...THREAD, comments: [{ ...COMMENT, ...comment }] });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('a captured thread', () => {
  it('may hold replies to comments that were not captured', () => {
    expect(unfit({})).toEqual([]);
  });

  it('holds a comment without author, date, id or words', () => {
    const author = { name: null, id: null, host: false };
    const date = { kind: 'unknown' };
    expect(unfit({ author, date, id: null, words: null, withheld: 'deleted' })).toEqual([]);
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ date: { kind: 'exact', date: '3 hours ago' } }, 'date.date'],
    [{ author: { name: '', id: null, host: false } }, 'author.name'],
    [{ place: '' }, 'place'],
    [{ words: 'bare' }, 'words'],
  ])('refuses %j', (comment, path) => {
    expect(unfit(comment)).toEqual([`comments.0.${path}`]);
  });
});
