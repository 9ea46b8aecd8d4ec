import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/import/adapters/json-text.ts';
import { captureText, edited, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'discourse/topic.json';
const thread = () => read(captureBytes(FILE));
const POSTS = '/post_stream/posts';
const LEFT_OUT = [`not-a-comment ${POSTS}/5`, 'not-loaded /post_stream/stream ×2'];

describe('a Discourse topic', () => {
  it('gives the source and how many posts it reports', () => {
    expect(thread().format).toBe('discourse');
    expect(thread().source).toEqual({
      title: 'H200 exports',
      publication: null,
      url: null,
      published: '2025-12-09T11:00:00.000Z',
    });
    expect(thread().reported).toBe(10);
  });

  it('gives its posts by number, each with what it is recorded to answer', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['1', { kind: 'opening' }],
      ['2', { kind: 'opening' }],
      ['3', { kind: 'reply', id: '2' }],
      ['4', { kind: 'unknown' }],
      ['5', { kind: 'reply', id: '4' }],
      ['7', { kind: 'reply', id: '12' }],
      ['8', { kind: 'opening' }],
    ]);
  });

  it('gives a post its words, author, date and place', () => {
    expect(thread().comments[2]).toEqual({
      id: '3',
      parent: { kind: 'reply', id: '2' },
      author: { name: 'Cy Q', id: 'cy', host: false },
      date: { kind: 'exact', date: '2025-12-09T13:00:00.000Z' },
      words: { format: 'html', value: '<p>Compute is not a lead if they build their own.</p>' },
      withheld: null,
      truncated: false,
      url: null,
      place: `${POSTS}/2`,
    });
    expect(thread().comments[1]?.author).toEqual({ name: 'bo', id: 'bo', host: false });
  });

  it('takes what was typed where it lacks what was shown', () => {
    expect(read(edited(FILE, `${POSTS}/0/cooked`, undefined)).comments[0]?.words).toEqual({
      format: 'markdown',
      value:
        'Should the US sell the H200 to China? The [rule](https://www.example.org/rule) says 25 % goes to the Treasury.',
    });
  });

  it('does not take a quotation for a reply, as it was typed neither', () => {
    const raw = '[quote="bo, post:2, topic:5120"]\nthe one lead\n[/quote]\nAnd talent?';
    const typed = { ...post(4), cooked: null, raw };
    expect(read(edited(FILE, `${POSTS}/3`, typed)).comments[3]).toMatchObject({
      parent: { kind: 'unknown' },
      words: { format: 'markdown', value: raw },
    });
  });

  it('keeps the place of what was deleted or hidden, without the notice there', () => {
    expect(thread().comments[4]).toMatchObject({ words: null, withheld: 'deleted' });
    expect(thread().comments[5]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('leaves out what is no comment, and counts the posts that were not loaded', () => {
    expect(leftOut(thread())).toEqual(LEFT_OUT);
  });

  it('may stand in several parts, in any order', () => {
    const later = { post_stream: { posts: [post(9), { ...post(10), id: 900111 }] }, id: 5120 };
    const parts = read([later, parseJson(captureText(FILE))]);
    expect(parts.comments.map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(leftOut(parts)).toEqual([
      `not-a-comment /1${POSTS}/5`,
      'not-loaded /1/post_stream/stream',
    ]);
    expect(parts.source.title).toBe('H200 exports');
  });
});

/** A post in the shape of the fixture’s. */
function post(number: number): Record<string, unknown> {
  return {
    id: 900100 + number,
    username: 'fay',
    name: 'Fay',
    cooked: `<p>Post ${number}.</p>`,
    created_at: '2025-12-10T08:00:00.000Z',
    post_number: number,
    post_type: 1,
    reply_to_post_number: null,
    topic_id: 5120,
  };
}

describe('a damaged post of Discourse', () => {
  const at = `${POSTS}/1`;
  it.each([
    ['no number', `${at}/post_number`, undefined, [`no-id ${at}`]],
    ['the number 0', `${at}/post_number`, 0, [`no-id ${at}`]],
    ['a number in words', `${at}/post_number`, 'two', [`no-id ${at}`]],
    ['another’s number', `${at}/post_number`, 1, [`duplicate-id ${at}`]],
    ['null in its place', at, null, [`malformed ${at}`, 'not-loaded /post_stream/stream']],
    ['a list as words', `${at}/cooked`, [], [`malformed ${at}`]],
    ['no words', `${at}/cooked`, null, [`no-words ${at}`]],
    ['empty words', `${at}/cooked`, ' \n', [`no-words ${at}`]],
    ['a number as author', `${at}/username`, 3, [`malformed ${at}`]],
    ['a date that is none', `${at}/created_at`, 'one fine day', [`bad-date ${at}`]],
    ['a date as a number', `${at}/created_at`, 17, [`bad-date ${at}`]],
    ['itself to answer', `${at}/reply_to_post_number`, 2, [`bad-parent ${at}`]],
    ['words to answer', `${at}/reply_to_post_number`, 'the first', [`malformed ${at}`]],
    ['another topic', `${at}/topic_id`, 7, [`not-a-comment ${at}`]],
    ['the type of a whisper', `${at}/post_type`, 4, [`not-a-comment ${at}`]],
    ['a NUL', `${at}/cooked`, '\0', [`bad-encoding ${at}`]],
    ['endless words', `${at}/cooked`, 'a'.repeat(1_000_001), [`too-large ${at}`]],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(edited(FILE, pointer, value));
    const expected = [...codes, ...LEFT_OUT].filter(
      (one) => !codes.some((code) => one.startsWith(`${code} ×`)),
    );
    expect(
      leftOut(damaged)
        .map((one) => one.replace(' ×3', ''))
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(damaged.comments).toHaveLength(thread().comments.length - 1);
  });

  it('that answers what answers it is left out with it', () => {
    const damaged = read(edited(FILE, `${at}/reply_to_post_number`, 3));
    expect(leftOut(damaged)).toEqual([...LEFT_OUT, `cycle ${at}`, `cycle ${POSTS}/2`]);
  });
});
