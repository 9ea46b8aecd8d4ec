import { describe, expect, it } from 'vitest';
import { wordsAsLines, wordsAsMarkdown } from '../../../../src/import/adapters/words.ts';
import { leftOut, read, replaced } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'wxr/export.xml';
const ITEM = '/rss/channel[1]/item[1]';
const thread = () => read(captureBytes(FILE));
const LEFT = [`not-a-comment ${ITEM}/wp:comment[3]`, `not-a-comment ${ITEM}/wp:comment[4]`];

function newlyLeftOut(was: string | RegExp, is: string): string[] {
  return leftOut(read(replaced(FILE, was, is))).filter((item) => !LEFT.includes(item));
}

function linesOf(content: string): string[] {
  const { comments } = read(replaced(FILE, 'Agreed &#8212; I should have said so.', content));
  const words = comments.find(({ id }) => id === '1002')?.words;
  return words ? wordsAsLines(words) : [];
}

describe('an export of WordPress', () => {
  it('gives the post as the source', () => {
    expect(thread().source).toEqual({
      title: 'Export rules, again',
      publication: 'The Foundry Notebook',
      url: 'https://foundry.example/export-rules-again/',
      published: '2025-12-09T07:00:00Z',
    });
  });

  it('gives the comments that were shown, and says of links from elsewhere and spam that they are none', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['1001', { kind: 'opening' }],
      ['1002', { kind: 'reply', id: '1001' }],
      ['1005', { kind: 'reply', id: '1002' }],
    ]);
    expect(leftOut(thread())).toEqual(LEFT);
  });

  it('knows the author of the post, and no other, as the host', () => {
    expect(thread().comments.map(({ author }) => author)).toEqual([
      { name: 'Sven', id: null, host: false },
      { name: 'Nora Lind', id: '2', host: true },
      { name: null, id: null, host: false },
    ]);
    const other = read(
      replaced(FILE, '<dc:creator><![CDATA[nora]]>', '<dc:creator><![CDATA[ed]]>'),
    );
    expect(other.comments[1]?.author.host).toBe(false);
  });

  it('keeps the place of a comment that a moderator took away', () => {
    expect(thread().comments[2]).toMatchObject({ words: null, withheld: 'moderated' });
  });

  it('gives times in UTC, and the day alone where the zone is not known', () => {
    expect(thread().comments.map(({ date }) => date)).toEqual([
      { kind: 'exact', date: '2025-12-09T09:15:00Z' },
      { kind: 'exact', date: '2025-12-09T10:00:00Z' },
      { kind: 'exact', date: '2025-12-09' },
    ]);
  });

  it('breaks lines where WordPress does', () => {
    const words = thread().comments[0]?.words;
    expect(words && wordsAsMarkdown(words)).toBe(
      'An H200 is not an H20.\\\nThe difference is the whole argument.\n\n> six times the compute\n\nsays *everyone*.\n',
    );
    expect(linesOf('one\r\ntwo\n \nthree <a\nhref="https://a.org">four</a>')).toEqual([
      'one',
      'two',
      'three four',
    ]);
    expect(linesOf('<pre>a\n\n  b</pre>')).toEqual(['a', '  b']);
  });

  it('keeps control characters, which XML forbids and WordPress writes', () => {
    expect(linesOf('a\u000bb')).toEqual(['a\u000bb']);
  });

  it('tells the posts apart by their numbers', () => {
    const second =
      '</item><item><title>Other</title><wp:post_id>513</wp:post_id><wp:comment><wp:comment_id>1101</wp:comment_id><wp:comment_content>Hm.</wp:comment_content></wp:comment></item>';
    const { sources, comments } = read(replaced(FILE, '</item>', second));
    expect(sources?.map(({ key, comments: count }) => [key, count])).toEqual([
      ['512', 3],
      ['513', 1],
    ]);
    expect(comments.at(-1)).toMatchObject({ id: '1101', source: '513', date: { kind: 'unknown' } });
  });

  it.each([
    ['without an id', '<wp:comment_id>1002</wp:comment_id>', '', 'no-id'],
    ['with an empty id', '<wp:comment_id>1002', '<wp:comment_id> ', 'no-id'],
    ['with an id twice', '<wp:comment_id>1002', '<wp:comment_id>1001', 'duplicate-id'],
    ['without words', 'Agreed &#8212; I should have said so.', ' ', 'no-words'],
    [
      'without the element of its words',
      /<wp:comment_content><!\[CDATA\[Agreed.*\n/,
      '',
      'no-words',
    ],
    ['with a date that is none', '2025-12-09 10:00:00', '9/12/2025', 'bad-date'],
    ['on a day that is none', '2025-12-09 10:00:00', '2025-13-09 10:00:00', 'bad-date'],
    [
      'with a parent that is no number',
      '<wp:comment_parent>1001',
      '<wp:comment_parent>Sven',
      'bad-parent',
    ],
    ['that answers itself', '<wp:comment_parent>1001', '<wp:comment_parent>1002', 'bad-parent'],
    ['that answers its own reply', '<wp:comment_parent>1001', '<wp:comment_parent>1005', 'cycle'],
    [
      'not yet shown',
      /1\]\]>(<\/wp:comment_approved>\s*<wp:comment_type><!\[CDATA\[\]\])/,
      '0]]></wp:comment_approved><wp:comment_type><![CDATA[]]',
      'not-a-comment',
    ],
    [
      'of another kind',
      /<wp:comment_type><!\[CDATA\[\]\]>/,
      '<wp:comment_type>order_note',
      'not-a-comment',
    ],
    [
      'with a reference that is not defined',
      '<![CDATA[Nora Lind]]></wp:comment_author>',
      'Nora&nbsp;</wp:comment_author>',
      'malformed',
    ],
    ['with words that close too early', 'Agreed &#8212;', 'Agreed ]]> & <', 'malformed'],
    ['in which an element does not end', '1002</wp:comment_id>', '1002', 'malformed'],
    ['with bytes that are no characters', 'Agreed', 'Agr\xffed', 'bad-encoding'],
    ['with words without end', 'Agreed', 'Agreed '.repeat(150_000), 'too-large'],
  ])('leaves out one comment, %s', (_, was, is, code) => {
    const left = newlyLeftOut(was, is);
    expect(left.map((item) => item.split(' ')[0])).toContain(code);
    expect(left.every((item) => item.includes('wp:comment['))).toBe(true);
  });

  it('goes on after an end tag that is broken', () => {
    const broken = replaced(
      FILE,
      '<wp:comment_parent>0</wp:comment_parent>\n\t\t\t<wp:comment_user_id>0</wp:comment_user_id>\n\t\t</wp:comment>',
      '</wp:commend>',
    );
    expect(leftOut(read(broken))).toEqual([
      `not-a-comment ${ITEM}`,
      `malformed ${ITEM}/wp:comment[1]`,
      ...LEFT,
    ]);
    expect(read(broken).comments.map(({ id }) => id)).toEqual(['1002', '1005']);
  });

  it('counts a comment whose own tag is broken', () => {
    expect(newlyLeftOut(/<wp:comment>(?=\s*<wp:comment_id>1002)/, '<wp:conment>')).toEqual([
      `not-a-comment ${ITEM}`,
      `malformed ${ITEM}/wp:conment/wp:comment_id`,
      `not-a-comment ${ITEM}/wp:comment[2]`,
    ]);
  });

  it('says of a post that it is damaged, and keeps its comments', () => {
    expect(newlyLeftOut('<![CDATA[Export rules, again]]>', 'Export &rules;')).toEqual([
      `not-a-comment ${ITEM}`,
    ]);
  });
});
