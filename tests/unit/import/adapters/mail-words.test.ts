import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailWords } from '../../../../src/import/adapters/mail-words.ts';
import { wordsAsLines, wordsAsMarkdown } from '../../../../src/import/adapters/words.ts';
import { renderComment } from '../../../../src/markdown/comment.ts';
import { markdownSoup } from '../../../support/markdown-soup.ts';

function shown(text: string, flowed = false): string[] {
  const { lines } = renderComment(wordsAsMarkdown(mailWords(text, flowed)));
  return lines.map((line) => `${line.quoted ? '> ' : ''}${line.text}`);
}

describe('the words of a plain mail', () => {
  it('keep their lines, and show as quotations what is marked as such', () => {
    expect(
      shown('Maya wrote:\n> we get two years,\n>> and before\n> > that\nTwo years of what?'),
    ).toEqual([
      'Maya wrote:',
      '> we get two years,',
      '> and before',
      '> that',
      'Two years of what?',
    ]);
    expect(mailWords('> a\n>> b\n> c\nd', false).value).toBe('> a\n>\n> > b\n>\n> c\n\nd\n');
  });

  it('keep every character but the marks of quotation', () => {
    expect(shown('>  two spaces\n*stars* _and_ # more\n    code?\n5 > 4\n--\nMaya')).toEqual([
      '>  two spaces',
      '*stars* _and_ # more',
      '    code?',
      '5 > 4',
      '--',
      'Maya',
    ]);
  });

  it('are the lines of the mail without the marks, whatever they are', () => {
    const line = fc
      .tuple(fc.constantFrom('', '> ', '>', '>> ', '> > > '), markdownSoup)
      .map(([marks, words]) => `${marks}${words}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const own = lines.map((one) => one.replace(/^(?:> ?)+/, '')).filter((one) => one.trim());
        expect(wordsAsLines(mailWords(lines.join('\r\n'), false))).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });

  it('are put together where a mail program wrapped them and says so', () => {
    const wrapped = 'one \ntwo\n> three \n> four\n>> five \n> six\n  stuffed\n-- \nMaya \n-- \nend';
    expect(shown(wrapped, true)).toEqual([
      'one two',
      '> three four',
      '> five ',
      '> six',
      ' stuffed',
      '-- ',
      'Maya ',
      '-- ',
      'end',
    ]);
    expect(shown('one \ntwo')).toEqual(['one ', 'two']);
  });

  it('are kept as text, marks and all, where they are too long to be rendered', () => {
    const text = `> ${'why '.repeat(20_000)}`;
    expect(mailWords(text, false)).toEqual({ format: 'text', value: text });
    expect(shown(`${'>'.repeat(1000)} deep`)).toEqual(['> deep']);
  });
});
