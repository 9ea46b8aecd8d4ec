import { describe, expect, it } from 'vitest';
import { edited, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'hacker-news-algolia/item.json';
const thread = () => read(captureBytes(FILE));

describe('a story of Hacker News from Algolia', () => {
  it('gives the source as the story says it', () => {
    expect(thread().format).toBe('hacker-news-algolia');
    expect(thread().source).toEqual({
      title: 'US to allow sale of Nvidia H200 chips to China',
      publication: 'Hacker News',
      url: 'https://news.ycombinator.com/item?id=46202100',
      published: '2025-12-09T01:20:30.000Z',
    });
    expect(thread().reported).toBeNull();
  });

  it('gives its comments in page order, each with what it answers', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['46202511', { kind: 'opening' }],
      ['46203001', { kind: 'reply', id: '46202511' }],
      ['46203090', { kind: 'reply', id: '46202511' }],
      ['46204711', { kind: 'reply', id: '46203090' }],
      ['46203222', { kind: 'opening' }],
      ['46203270', { kind: 'opening' }],
    ]);
    expect(thread().quarantined).toEqual([]);
  });

  it('gives a comment its words, author, date, address and place', () => {
    expect(thread().comments[4]).toEqual({
      id: '46203222',
      parent: { kind: 'opening' },
      author: { name: 'throwaway8861', id: 'throwaway8861', host: false },
      date: { kind: 'exact', date: '2025-12-09T03:15:45.000Z' },
      words: {
        format: 'html',
        value: 'China will buy them anyway, through Malaysia. 我们都知道。',
      },
      withheld: null,
      truncated: false,
      url: 'https://news.ycombinator.com/item?id=46203222',
      place: '/children/1',
    });
  });

  it('keeps the place of a comment without author and words, and of one that was flagged', () => {
    expect(thread().comments[2]).toMatchObject({ words: null, withheld: 'unknown' });
    expect(thread().comments[5]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('may be one comment with its replies, which answers what was not captured', () => {
    const comment = {
      ...JSON.parse(new TextDecoder().decode(captureBytes(FILE))).children[0],
      parent_id: 46202400,
    };
    const { comments, source } = read(comment);
    expect(source).toMatchObject({ title: null, url: null });
    expect(comments[0]).toMatchObject({ place: '#', parent: { kind: 'reply', id: '46202400' } });
    expect(comments).toHaveLength(4);
  });
});

describe('a damaged item of Hacker News from Algolia', () => {
  it.each([
    ['an id that is missing', '/children/1/id', undefined, ['no-id /children/1']],
    ['an id that is null', '/children/1/id', null, ['no-id /children/1']],
    ['an id that is a list', '/children/1/id', [46203222], ['no-id /children/1']],
    ['an id for the second time', '/children/1/id', 46203001, ['duplicate-id /children/1']],
    ['null in place of a comment', '/children/1', null, ['malformed /children/1']],
    ['words in place of a comment', '/children/1', 'gone', ['malformed /children/1']],
    ['no type', '/children/1/type', undefined, ['malformed /children/1']],
    ['a poll option', '/children/1/type', 'pollopt', ['not-a-comment /children/1']],
    ['a number as author', '/children/1/author', 42, ['malformed /children/1']],
    ['an object as words', '/children/1/text', {}, ['malformed /children/1']],
    ['an author without words', '/children/1/text', null, ['no-words /children/1']],
    ['an author with empty words', '/children/1/text', ' ', ['no-words /children/1']],
    ['words as a date', '/children/1/created_at', 'one fine day', ['bad-date /children/1']],
    ['a 30th of February', '/children/1/created_at', '2025-02-30', ['bad-date /children/1']],
    ['children that are no list', '/children/1/children', 'none', ['malformed /children/1']],
    [
      'another parent',
      '/children/0/children/0/parent_id',
      7,
      ['bad-parent /children/0/children/0'],
    ],
    [
      'itself as parent',
      '/children/0/children/0/id',
      46202511,
      ['duplicate-id /children/0/children/0'],
    ],
    ['half a character', '/children/1/text', 'a\ud800', ['bad-encoding /children/1']],
    ['a NUL', '/children/1/text', 'a\0', ['bad-encoding /children/1']],
    ['endless words', '/children/1/text', 'a'.repeat(1_000_001), ['too-large /children/1']],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(edited(FILE, pointer, value));
    expect(leftOut(damaged)).toEqual(codes);
    expect(damaged.comments).toHaveLength(thread().comments.length - 1);
  });

  it('keeps the replies to a comment that was left out', () => {
    const { comments } = read(edited(FILE, '/children/0/created_at', 'one fine day'));
    expect(comments[0]).toMatchObject({ parent: { kind: 'reply', id: '46202511' } });
    expect(comments).toHaveLength(5);
  });
});
