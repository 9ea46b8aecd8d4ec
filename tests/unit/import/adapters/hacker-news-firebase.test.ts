import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/import/adapters/json-text.ts';
import { captureText, edited, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'hacker-news-firebase/items.json';
const thread = () => read(captureBytes(FILE));
const items: unknown = parseJson(captureText(FILE));

describe('items of Hacker News’s own API', () => {
  it('give the source and how many comments it reports', () => {
    expect(thread().format).toBe('hacker-news-firebase');
    expect(thread().source).toEqual({
      title: 'US to allow sale of Nvidia H200 chips to China',
      publication: 'Hacker News',
      url: 'https://news.ycombinator.com/item?id=46202100',
      published: '2025-12-09T01:20:30Z',
    });
    expect(thread().reported).toBe(7);
  });

  it('come in the order of the page, whatever the order of the file', () => {
    expect(thread().comments.map(({ id, parent, place }) => [id, parent, place])).toEqual([
      ['46202511', { kind: 'opening' }, '/2'],
      ['46203001', { kind: 'reply', id: '46202511' }, '/3'],
      ['46203090', { kind: 'reply', id: '46202511' }, '/4'],
      ['46204711', { kind: 'reply', id: '46203090' }, '/5'],
      ['46203222', { kind: 'opening' }, '/1'],
      ['46203270', { kind: 'opening' }, '/6'],
    ]);
  });

  it('say which replies were not loaded', () => {
    expect(leftOut(thread())).toEqual(['not-loaded /3/kids ×2']);
  });

  it('keep the place of what was deleted or flagged', () => {
    expect(thread().comments[2]).toMatchObject({
      words: null,
      withheld: 'deleted',
      author: { name: null },
      date: { kind: 'exact', date: '2025-12-09T02:50:31Z' },
    });
    expect(thread().comments[5]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('may stand one a line or in a map by id', () => {
    if (!Array.isArray(items)) throw new Error('the fixture is no array');
    const known = thread().comments.map(({ id, words }) => [id, words]);
    const byLine = read(items.map((item) => JSON.stringify(item)).join('\n'));
    const byId = read(Object.fromEntries(items.map((item) => [`item/${item.id}`, item])));
    expect(byLine.comments.map(({ id, words }) => [id, words])).toEqual(known);
    expect(byId.comments.map(({ id, words }) => [id, words])).toEqual(known);
    expect(byLine.comments[0]?.place).toBe('line 3');
    expect(byId.comments[0]?.place).toBe('/item~146202511');
  });

  it('lose no more than a broken line', () => {
    if (!Array.isArray(items)) throw new Error('the fixture is no array');
    const lines = items
      .map((item) => JSON.stringify(item))
      .with(1, '{"by":"throwaway8861","id":46');
    const { comments, quarantined } = read(lines.join('\n'));
    expect(comments).toHaveLength(5);
    expect(quarantined.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'not-loaded line 1/kids',
      'not-loaded line 4/kids',
      'malformed line 2',
    ]);
  });
});

describe('a damaged item of Hacker News’s own API', () => {
  const loaded = ['not-loaded /3/kids ×2'];
  it.each([
    ['no id', '/1/id', undefined, ['no-id /1', 'not-loaded /0/kids']],
    ['an id below zero', '/1/id', -1, ['no-id /1', 'not-loaded /0/kids']],
    ['null in its place', '/1', null, ['malformed /1', 'not-loaded /0/kids']],
    ['a list in its place', '/1', [], ['malformed /1', 'not-loaded /0/kids']],
    ['no type', '/1/type', undefined, ['malformed /1']],
    ['the type of a poll option', '/1/type', 'pollopt', ['not-a-comment /1']],
    ['the type of a story', '/1/type', 'story', ['not-a-comment /1']],
    ['a list as words', '/1/text', ['a'], ['malformed /1']],
    ['no words', '/1/text', undefined, ['no-words /1']],
    ['empty words', '/1/text', '\n', ['no-words /1']],
    ['a date in words', '/1/time', '2025-12-09', ['bad-date /1']],
    ['a date before 1970', '/1/time', -5, ['bad-date /1']],
    ['a date in milliseconds', '/1/time', 1765250145000, ['bad-date /1']],
    ['a parent that does not name it', '/1/parent', 46202511, ['bad-parent /1']],
    ['kids that are no list', '/1/kids', 7, ['malformed /1']],
    ['a kid that is no id', '/1/kids', [{}], ['malformed /1']],
    ['deleted as a word', '/1/deleted', 'yes', ['malformed /1']],
    ['a NUL in its author', '/1/by', 'a\0', ['bad-encoding /1']],
    ['endless words', '/1/text', 'a'.repeat(1_000_001), ['too-large /1']],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(edited(FILE, pointer, value));
    expect(leftOut(damaged).toSorted()).toEqual([...codes, ...loaded].toSorted());
    expect(damaged.comments).toHaveLength(thread().comments.length - 1);
  });

  it('of an id for the second time leaves out the second', () => {
    const damaged = read(edited(FILE, '/1/id', 46203270));
    expect(leftOut(damaged)).toContain('duplicate-id /6');
  });

  it('in a circle of replies is left out, and what answers it is kept', () => {
    const circle = [
      { id: 1, type: 'comment', time: 9, by: 'a', text: 'A', parent: 2, kids: [2] },
      { id: 2, type: 'comment', time: 9, by: 'b', text: 'B', parent: 1, kids: [1, 3] },
      { id: 3, type: 'comment', time: 9, by: 'c', text: 'C', parent: 2 },
      { id: 4, type: 'comment', time: 9, by: 'd', text: 'D', parent: 4 },
    ];
    const { comments, ...rest } = read(circle);
    expect(comments.map(({ id }) => id)).toEqual(['3']);
    expect(leftOut({ comments, ...rest })).toEqual(['bad-parent /3', 'cycle /0', 'cycle /1']);
  });
});
