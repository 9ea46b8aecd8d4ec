import { describe, expect, it } from 'vitest';
import { captureText, edited, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'substack/comments.json';
const thread = () => read(captureBytes(FILE));
const NOT_LOADED = ['not-loaded /comments/0/children_count ×2', 'not-loaded /more'];

describe('the comments of a Substack post', () => {
  it('come in page order, each with what it answers', () => {
    expect(thread().format).toBe('substack');
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['190000000', { kind: 'opening' }],
      ['190000001', { kind: 'reply', id: '190000000' }],
      ['1900000000000001239', { kind: 'reply', id: '190000001' }],
      ['190000010', { kind: 'opening' }],
      ['190000011', { kind: 'reply', id: '190000010' }],
      ['190000020', { kind: 'opening' }],
      ['190000030', { kind: 'opening' }],
    ]);
  });

  it('give a comment its words, author, date and place', () => {
    expect(thread().comments[2]).toEqual({
      id: '1900000000000001239',
      parent: { kind: 'reply', id: '190000001' },
      author: { name: 'Rui Ma', id: '51141391', host: false },
      date: { kind: 'exact', date: '2025-12-09T18:30:00.000Z' },
      words: {
        format: 'text',
        value: "Because we're all operating under incomplete information.\n\nAnd so are they.",
      },
      withheld: null,
      truncated: false,
      url: null,
      place: '/comments/0/children/0/children/0',
    });
  });

  it('read the words of a document where there is no plain body', () => {
    expect(thread().comments[1]?.words).toEqual({
      format: 'html',
      value:
        '<p>The <strong>H200</strong> is not the <a href="https://www.example.org/h20?a=1&amp;b=2">H20 &lt;again&gt;</a>.</p>' +
        '<blockquote><p>why take the chance?<br>Exactly.</p></blockquote>' +
        '<ul><li><p>Jordan S said it first</p></li></ul>',
    });
  });

  it('take markup in a plain body for words', () => {
    expect(thread().comments[5]?.words).toEqual({
      format: 'text',
      value: '<b>Not bold</b> & *not* italic: Government*billions*',
    });
  });

  it('keep the place of what was deleted or moderated', () => {
    expect(thread().comments[3]).toMatchObject({ words: null, withheld: 'deleted' });
    expect(thread().comments[6]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('mark the host only where the capture says so', () => {
    expect(
      thread()
        .comments.filter(({ author }) => author.host)
        .map(({ id }) => id),
    ).toEqual(['190000011']);
  });

  it('say how many replies were not loaded, each gap once', () => {
    expect(leftOut(thread())).toEqual(NOT_LOADED);
  });

  it('give the source and its count where the post stands beside them', () => {
    const post = {
      title: 'EMERGENCY POD: Trump to Sell H200s to China',
      canonical_url: 'https://www.chinatalk.example/p/h200s',
      post_date: '2025-12-08T23:00:00.000Z',
      comment_count: 31,
    };
    const { source, reported } = read(edited(FILE, '/post', post));
    expect(source).toEqual({
      title: post.title,
      publication: null,
      url: post.canonical_url,
      published: post.post_date,
    });
    expect(reported).toBe(31);
  });

  it('may come as a bare list, flat, with paths of ids', () => {
    const flat = [
      { id: 1, body: 'Sell.', name: 'A', date: '2025-12-09', ancestor_path: '' },
      { id: 2, body: 'Why?', name: 'B', date: '2025-12-09', ancestor_path: '1' },
      { id: 3, body: 'Money.', name: 'A', date: '2025-12-09', ancestor_path: '1.2' },
    ];
    expect(read(flat).comments.map(({ parent, place }) => [parent, place])).toEqual([
      [{ kind: 'opening' }, '/0'],
      [{ kind: 'reply', id: '1' }, '/1'],
      [{ kind: 'reply', id: '2' }, '/2'],
    ]);
  });

  it('keep all digits of an id', () => {
    expect(captureText(FILE)).toContain('"id": 1900000000000001239,');
    expect(thread().comments[2]?.id).toBe('1900000000000001239');
  });
});

describe('a damaged comment of Substack', () => {
  const at = '/comments/2';
  it.each([
    ['no id', `${at}/id`, undefined, [`no-id ${at}`]],
    ['an id of spaces', `${at}/id`, '  ', [`no-id ${at}`]],
    ['half an id', `${at}/id`, 1.5, [`no-id ${at}`]],
    ['another’s id', `${at}/id`, 190000001, [`duplicate-id ${at}`]],
    ['null in its place', at, null, [`malformed ${at}`]],
    ['a number in its place', at, 7, [`malformed ${at}`]],
    ['a list as name', `${at}/name`, ['Ana'], [`malformed ${at}`]],
    ['a number as words', `${at}/body`, 5, [`malformed ${at}`]],
    ['no words', `${at}/body`, null, [`no-words ${at}`]],
    ['empty words', `${at}/body`, '', [`no-words ${at}`]],
    ['a date that is none', `${at}/date`, 'one fine day', [`bad-date ${at}`]],
    ['a date as number', `${at}/date`, 1765250145, [`bad-date ${at}`]],
    ['a path that is a list', `${at}/ancestor_path`, [1], [`malformed ${at}`]],
    ['children that are none', `${at}/children`, {}, [`malformed ${at}`]],
    ['a deleted mark that is none', `${at}/deleted`, 2, [`malformed ${at}`]],
    ['half a character', `${at}/body`, 'a\udc00', [`bad-encoding ${at}`]],
    ['endless words', `${at}/body`, 'a'.repeat(1_000_001), [`too-large ${at}`]],
    [
      'a path that misses what it stands in',
      '/comments/0/children/0/children/0/ancestor_path',
      '5.6',
      ['bad-parent /comments/0/children/0/children/0'],
    ],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(edited(FILE, pointer, value));
    expect(leftOut(damaged)).toEqual([...codes, ...NOT_LOADED]);
    expect(damaged.comments).toHaveLength(thread().comments.length - 1);
  });

  it('whose document holds no words is left out', () => {
    const none = { type: 'doc', content: [{ type: 'paragraph' }, { type: 'hard_break' }, 7] };
    const damaged = read(edited(FILE, '/comments/0/children/0/body_json', none));
    expect(leftOut(damaged)).toContain('no-words /comments/0/children/0');
  });
});
