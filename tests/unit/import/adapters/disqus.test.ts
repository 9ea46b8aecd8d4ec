import { describe, expect, it } from 'vitest';
import { chooseSource } from '../../../../src/import/adapters/choose-source.ts';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { wordsAsMarkdown } from '../../../../src/import/adapters/words.ts';
import { leftOut, read, replaced } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'disqus/export.xml';
const thread = () => read(captureBytes(FILE));
const SPAM = 'not-a-comment /disqus/post[4]';

/** What is left out besides the spam that the sound capture holds. */
function newlyLeftOut(was: string | RegExp, is: string): string[] {
  return leftOut(read(replaced(FILE, was, is))).filter((item) => item !== SPAM);
}

describe('an export of Disqus', () => {
  it('gives its comments in the order of the file, with parents and the page they are on', () => {
    expect(thread().comments.map(({ id, parent, source }) => [id, parent, source])).toEqual([
      ['6100000001', { kind: 'opening' }, '9000000001'],
      ['6100000002', { kind: 'reply', id: '6100000001' }, '9000000001'],
      ['6100000003', { kind: 'reply', id: '6100000002' }, '9000000001'],
      ['6100000005', { kind: 'opening' }, '9000000002'],
    ]);
    expect(leftOut(thread())).toEqual([SPAM]);
  });

  it('gives a comment its words, author and date', () => {
    expect(thread().comments[1]).toMatchObject({
      author: { name: 'guest & passer-by', id: null, host: false },
      date: { kind: 'exact', date: '2025-12-08T17:40:00Z' },
      words: { format: 'html', value: '<p>Time for whom? <b>They</b> train on it too.</p>' },
      place: '/disqus/post[2]',
    });
    const words = thread().comments[0]?.words;
    expect(words && wordsAsMarkdown(words)).toBe(
      'Selling buys time, and time is what the fabs need.\n\nOr so [this study](https://example.org/study) says.\n',
    );
  });

  it('keeps an anonymous author without a name, and the place of a deleted comment without its words', () => {
    expect(thread().comments[3]?.author).toEqual({ name: null, id: null, host: false });
    expect(thread().comments[2]).toMatchObject({ words: null, withheld: 'deleted' });
  });

  it('lists the pages it holds, and makes a thread of the one that is chosen', () => {
    expect(thread().sources?.map(({ key, title, comments }) => [key, title, comments])).toEqual([
      ['9000000001', 'Should H200s be sold?', 3],
      ['9000000002', 'What comes after Blackwell', 1],
    ]);
    const chosen = chooseSource(thread(), 'https://chip-desk.example/2025/12/h200-sales');
    expect(chosen?.source).toEqual({
      title: 'Should H200s be sold?',
      publication: 'chip-desk',
      url: 'https://chip-desk.example/2025/12/h200-sales',
      published: '2025-12-08T16:00:00Z',
    });
    expect(chosen?.comments.map(({ id }) => id)).toEqual([
      '6100000001',
      '6100000002',
      '6100000003',
    ]);
    expect(chosen && leftOut(chosen)).toEqual([SPAM]);
    expect(chooseSource(thread(), '9000000002')?.comments).toHaveLength(1);
    expect(chooseSource(thread(), 'elsewhere')).toBeUndefined();
  });

  it('names no pages where all comments are on one', () => {
    const one = read(replaced(FILE, /<post dsq:id="6100000005">[\s\S]*<\/post>/, ''));
    expect(one.sources).toBeUndefined();
    expect(one.source.title).toBe('Should H200s be sold?');
    expect(one.comments[0]).not.toHaveProperty('source');
    expect(chooseSource(one, 'anything')).toBe(one);
  });

  it.each([
    ['without an id', 'post dsq:id="6100000002"', 'post', 'no-id /disqus/post[2]'],
    [
      'with an id twice',
      'dsq:id="6100000005"',
      'dsq:id="6100000001"',
      'duplicate-id /disqus/post[5]',
    ],
    [
      'without words',
      /<message><!\[CDATA\[<p>Rubin.*<\/message>/,
      '<message />',
      'no-words /disqus/post[5]',
    ],
    [
      'with a date that is none',
      '2025-12-08T17:40:00Z',
      'one fine day',
      'bad-date /disqus/post[2]',
    ],
    ['on no page', /<thread dsq:id="9000000002" \/>/, '', 'malformed /disqus/post[5]'],
    [
      'on a page without an id',
      '<thread dsq:id="9000000002" />',
      '<thread />',
      'malformed /disqus/post[5]',
    ],
    [
      'whose parent has no id',
      '<parent dsq:id="6100000001" />',
      '<parent />',
      'bad-parent /disqus/post[2]',
    ],
    [
      'whose parent is on another page',
      '<thread dsq:id="9000000002" />',
      '<thread dsq:id="9000000002" /><parent dsq:id="6100000001" />',
      'bad-parent /disqus/post[5]',
    ],
    [
      'that answers itself',
      '<parent dsq:id="6100000001" />',
      '<parent dsq:id="6100000002" />',
      'bad-parent /disqus/post[2]',
    ],
    [
      'with a reference that is not defined',
      'guest &amp;',
      'guest &nbsp;',
      'malformed /disqus/post[2]',
    ],
    ['with a bare ampersand', 'guest &amp;', 'guest & ', 'malformed /disqus/post[2]'],
    [
      'whose end tag is missing',
      '<parent dsq:id="6100000001" />\n</post>',
      '',
      'malformed /disqus/post[2]',
    ],
    [
      'whose end tag is another',
      '<parent dsq:id="6100000001" />\n</post>',
      '<parent dsq:id="6100000001" /></psot>',
      'malformed /disqus/post[2]',
    ],
    [
      'under another name',
      '<post dsq:id="6100000005">',
      '<pots dsq:id="6100000005">',
      'malformed /disqus/pots[1]',
    ],
    [
      'in which an element does not end',
      'passer-by</name>',
      'passer-by',
      'malformed /disqus/post[2]',
    ],
    [
      'with bytes that are no characters',
      'Rubin, one',
      'Rubin\xff one',
      'bad-encoding /disqus/post[5]',
    ],
    ['with a NUL', 'Rubin, one', 'Rubin\0 one', 'bad-encoding /disqus/post[5]'],
    ['with words without end', 'Rubin, one', 'Rubin '.repeat(170_000), 'too-large /disqus/post[5]'],
  ])('leaves out one comment, %s, and keeps the others', (_, was, is, left) => {
    expect(newlyLeftOut(was, is)).toEqual([left]);
    expect(read(replaced(FILE, was, is)).comments).toHaveLength(3);
  });

  it('keeps what stands before the place where it is cut off, and says so', () => {
    expect(newlyLeftOut(/<thread dsq:id="9000000002" \/>\s*<\/post>[\s\S]*$/, '')).toEqual([
      'malformed /disqus/post[5]',
      'not-loaded the end',
    ]);
  });

  it('counts the comments that stand in the words of another, because their end is missing', () => {
    const broken = replaced(FILE, 'train on it too.</p>]]>', 'train on it too.</p>');
    expect(leftOut(read(broken))).toEqual([
      'malformed /disqus/post[2] ×2',
      'not-a-comment /disqus/post[3]',
    ]);
  });

  it('leaves out comments that answer one another in a circle', () => {
    expect(
      newlyLeftOut(
        '<thread dsq:id="9000000001" />\n</post>',
        '<thread dsq:id="9000000001" /><parent dsq:id="6100000003"/></post>',
      ),
    ).toEqual(['cycle /disqus/post[1]', 'cycle /disqus/post[3]', 'cycle /disqus/post[2]']);
  });

  it('says of a page that it is damaged, and keeps its comments', () => {
    expect(newlyLeftOut('<title>What comes', '<title>What &comes;')).toEqual([
      'not-a-comment /disqus/thread[2]',
    ]);
  });

  it('expands no entity that the file declares, and fetches none', () => {
    const bomb =
      '<!DOCTYPE disqus [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><disqus ';
    const text = Buffer.from(replaced(FILE, '<disqus ', bomb))
      .toString()
      .replace('passer-by', '&b;')
      .replace('R. Alvarez', '&x;');
    expect(leftOut(read(text))).toEqual([
      'malformed /disqus/post[1]',
      'malformed /disqus/post[2]',
      SPAM,
    ]);
  });

  it('is read in the encoding that it declares', () => {
    const latin = replaced(FILE, 'encoding="utf-8"', 'encoding="iso-8859-1"');
    const text = Buffer.from(latin).toString('latin1').replace('Rubin, one', 'Caf\xe9, one');
    const { comments } = read(new Uint8Array(Buffer.from(text, 'latin1')));
    expect(comments[3]?.words?.value).toBe('<p>Café, one supposes.</p>');
  });

  it('is not recognised by its name in the text of another file', () => {
    expect(readCapture(new TextEncoder().encode('I left disqus for good.'))).toBeUndefined();
  });
});
