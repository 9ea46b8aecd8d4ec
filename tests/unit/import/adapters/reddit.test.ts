import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/import/adapters/json-text.ts';
import { captureText, edited, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'reddit/comments.json';
const thread = () => read(captureBytes(FILE));
const OPENINGS = '/1/data/children';
const REPLIES = '/data/replies/data/children';
const NOT_LOADED = [
  `not-loaded ${OPENINGS}/1${REPLIES}/0${REPLIES}/1 ×2`,
  `not-loaded ${OPENINGS}/2${REPLIES}/0`,
  `not-loaded ${OPENINGS}/4 ×9`,
];

describe('the page of a Reddit submission', () => {
  it('gives the source and how many comments it reports', () => {
    expect(thread().format).toBe('reddit');
    expect(thread().source).toEqual({
      title: 'US to allow Nvidia H200 sales to China',
      publication: 'r/hardware',
      url: 'https://www.reddit.com/r/hardware/comments/1phk2aa/us_to_allow_h200_sales/',
      published: '2025-12-09T02:40:00Z',
    });
    expect(thread().reported).toBe(24);
  });

  it('gives its comments in page order, ids and parents without prefixes', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['nsy0006', { kind: 'opening' }],
      ['nsy0001', { kind: 'opening' }],
      ['nsy0002', { kind: 'reply', id: 'nsy0001' }],
      ['nsy0003', { kind: 'reply', id: 'nsy0002' }],
      ['nsy0004', { kind: 'opening' }],
      ['nsy0005', { kind: 'opening' }],
      ['nsz0011', { kind: 'reply', id: 'nsy0002' }],
    ]);
  });

  it('gives a comment the words that were shown, its author, date, address and place', () => {
    expect(thread().comments[3]).toEqual({
      id: 'nsy0003',
      parent: { kind: 'reply', id: 'nsy0002' },
      author: { name: 'fab_engineer', id: 'fab_engineer', host: false },
      date: { kind: 'exact', date: '2025-12-09T03:30:00Z' },
      words: {
        format: 'html',
        value:
          '<div class="md"><blockquote>\n<p>why take the chance?</p>\n</blockquote>\n\n' +
          '<p>Because <em>Huawei</em> is &lt; 2 years away &amp; closing.</p>\n</div>',
      },
      withheld: null,
      truncated: false,
      url: 'https://www.reddit.com/r/hardware/comments/1phk2aa/us_to_allow_h200_sales/nsy0003/',
      place: `${OPENINGS}/1${REPLIES}/0${REPLIES}/0`,
    });
  });

  it('takes what was typed where it lacks what was shown', () => {
    const html = `${OPENINGS}/1${REPLIES}/0${REPLIES}/0/data/body_html`;
    expect(read(edited(FILE, html, undefined)).comments[3]?.words).toEqual({
      format: 'markdown',
      value: '> why take the chance?\n\nBecause *Huawei* is < 2 years away & closing.',
    });
  });

  it('keeps the words of a deleted account, and the place of what was deleted or removed', () => {
    expect(thread().comments[2]).toMatchObject({
      author: { name: null, id: null },
      withheld: null,
    });
    expect(thread().comments[4]).toMatchObject({ words: null, withheld: 'deleted' });
    expect(thread().comments[5]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('marks only what was distinguished as said for the subreddit', () => {
    expect(
      thread()
        .comments.filter(({ author }) => author.host)
        .map(({ id }) => id),
    ).toEqual(['nsy0006']);
  });

  it('says how many comments were not loaded, less those that were later', () => {
    expect(leftOut(thread())).toEqual(NOT_LOADED);
  });

  it('may be an answer to morechildren alone', () => {
    const whole = parseJson(captureText(FILE));
    const { comments } = read(Array.isArray(whole) ? whole[2] : []);
    expect(comments.map(({ id, place }) => [id, place])).toEqual([
      ['nsz0011', '/json/data/things/0'],
    ]);
  });
});

describe('a damaged comment of Reddit', () => {
  const at = `${OPENINGS}/0`;
  it.each([
    ['an id that is none, but a name', `${at}/data/id`, 7.5, []],
    ['neither id nor name', `${at}/data`, { body: 'Hi' }, [`no-id ${at}`]],
    ['another’s id', `${at}/data/id`, 'nsy0001', [`duplicate-id ${OPENINGS}/1`]],
    ['null in its place', at, null, [`malformed ${at}`]],
    ['no kind', `${at}/kind`, undefined, [`malformed ${at}`]],
    ['the kind of a submission', `${at}/kind`, 't3', [`not-a-comment ${at}`]],
    ['no data', `${at}/data`, undefined, [`malformed ${at}`]],
    ['a list as words', `${at}/data/body`, [], [`malformed ${at}`]],
    ['a number as author', `${at}/data/author`, 12, [`malformed ${at}`]],
    ['a date in words', `${at}/data/created_utc`, 'now', [`bad-date ${at}`]],
    ['no time at all', `${at}/data/created_utc`, 0, [`bad-date ${at}`]],
    ['an account as parent', `${at}/data/parent_id`, 't2_abc', [`bad-parent ${at}`]],
    ['a parent without prefix', `${at}/data/parent_id`, 'nsy0001', [`bad-parent ${at}`]],
    ['itself as parent', `${at}/data/parent_id`, 't1_nsy0006', [`bad-parent ${at}`]],
    [
      'a parent it does not stand in',
      `${OPENINGS}/1${REPLIES}/0${REPLIES}/0/data/parent_id`,
      't1_nsy0001',
      [`bad-parent ${OPENINGS}/1${REPLIES}/0${REPLIES}/0`],
    ],
    ['half a character', `${at}/data/body_html`, '\ud83d', [`bad-encoding ${at}`]],
    ['endless words', `${at}/data/body_html`, 'a'.repeat(1_000_001), [`too-large ${at}`]],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(edited(FILE, pointer, value));
    expect(leftOut(damaged).toSorted()).toEqual([...codes, ...NOT_LOADED].toSorted());
    expect(damaged.comments).toHaveLength(thread().comments.length - codes.length);
  });

  it('without words is left out', () => {
    const thing = { kind: 't1', data: { id: 'x', parent_id: 't3_y', author: 'a', body: '' } };
    expect(leftOut(read({ kind: 'Listing', data: { children: [thing] } }))).toEqual([
      'no-words /data/children/0',
    ]);
  });
});
