import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownQuote } from '../../../src/model/markdown-quote.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { realArchive } from '../../support/real-archive.ts';

const READERS = {
  CommonMark: unified().use(remarkParse).use(remarkRehype),
  'GitHub’s Markdown': unified().use(remarkParse).use(remarkGfm).use(remarkRehype),
};
const ADDRESS = 'https://archive.example/c/5/';
const quote = (text: string, start = 0, end = text.length) =>
  markdownQuote(text, { start, end }, 'A reader, comment 5, The H200 Debate', ADDRESS);

describe('a quotation in Markdown', () => {
  it('has a paragraph for each line, then whose words they are', () => {
    expect(quote('One.\nTwo.')).toBe(
      `> One.\n>\n> Two.\n\n— [A reader, comment 5, The H200 Debate](${ADDRESS})\n`,
    );
  });

  it('says where a line is cut, and only there', () => {
    expect(quote('One two three.', 4, 7)).toMatch(/^> \\\[…\\\] two \\\[…\\\]\n\n/);
    expect(quote('One two.\nThree four.', 4, 14)).toMatch(
      /^> \\\[…\\\] two\.\n>\n> Three \\\[…\\\]\n\n/,
    );
    expect(quote('One.\nTwo.\nThree.', 5, 9)).toMatch(/^> Two\.\n\n/);
  });
});

describe.each(Object.entries(READERS))('in %s', (_, reader) => {
  const read = (markdown: string) => textOf(reader.runSync(reader.parse(markdown)));

  it('every comment is quoted to the letter', () => {
    for (const { lines } of realArchive().comments.values())
      for (const line of lines) expect(read(`> ${escapeMarkdown(line)}`).trim()).toBe(line.trim());
  });

  it('any line is quoted to the letter', () => {
    const mark = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&=:/@"\' \t0123aw',
      '&amp;',
      'www.',
      'https://a.b/c_d*e',
    );
    const line = fc
      .array(fc.oneof({ weight: 3, arbitrary: mark }, { weight: 1, arbitrary: anyCharacter }), {
        maxLength: 20,
      })
      // What readers of Markdown replace or drop before they read anything.
      .map((all) => all.join('').replace(/[\n\r\0\ufeff]/g, ''))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(line, (line) => {
        expect(read(`> ${escapeMarkdown(line)}`).replace(/^\n|\n$/g, '')).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });
});
