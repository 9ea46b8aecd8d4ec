import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderWithinBudget } from '../../../../src/archive/render-within-budget.ts';
import { markdownFromLines } from '../../../../src/import/adapters/markdown-from-lines.ts';
import { wordsAsLines, wordsAsMarkdown } from '../../../../src/import/adapters/words.ts';
import { renderComment } from '../../../../src/markdown/comment.ts';
import type { CapturedWords } from '../../../../src/schema/captured-thread.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { payloads } from '../../../support/hostile-text.ts';
import { elementsOf } from '../../../support/html.ts';
import { htmlSoup } from '../../../support/html-soup.ts';
import { markdownSoup } from '../../../support/markdown-soup.ts';

const FORMATS = ['text', 'html', 'markdown'] as const;

/** The lines that the archive shows of the comment file that the words become. */
function rendered(words: CapturedWords): string[] {
  return renderWithinBudget(wordsAsMarkdown(words)).lines.map(({ text }) => text);
}

function html(value: string) {
  const words = { format: 'html', value } as const;
  return { lines: wordsAsLines(words), markdown: wordsAsMarkdown(words) };
}

function text(value: string) {
  const words = { format: 'text', value } as const;
  return { lines: wordsAsLines(words), markdown: wordsAsMarkdown(words) };
}

const anyText = fc.oneof(
  htmlSoup,
  fc
    .array(fc.oneof(markdownSoup, fc.constantFrom('', ' ', '\u00a0')), { maxLength: 5 })
    .map((lines) => lines.join('\n')),
  fc.string({
    unit: fc.oneof(anyCharacter, fc.constantFrom('\0', '\r', '\n', '\ud800', '<', '&', '*')),
    maxLength: 30,
  }),
);

describe('captured words', () => {
  it('Render to their lines, whatever they hold', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...FORMATS), (value, format) => {
        expect(rendered({ format, value })).toEqual(wordsAsLines({ format, value }));
      }),
      { numRuns: 500 },
    );
  });

  it.each(FORMATS)(
    'Render to their lines when they are hostile %s',
    { timeout: 30_000 },
    (format) => {
      for (const value of payloads) {
        expect(rendered({ format, value }), value).toEqual(wordsAsLines({ format, value }));
      }
    },
  );
});

describe('captured HTML', () => {
  it('Ends a line at the edge of a block and at a line break, and nowhere else', () => {
    expect(
      html('<p>one\n two</p>three<br>four<ul><li>five<li><b>si</b>x</ul><div>seven</div>').lines,
    ).toEqual(['one two', 'three', 'four', 'five', 'six', 'seven']);
  });

  it('Keeps line ends and spaces of preformatted text', () => {
    expect(html('<pre><code>if (a)\n  b  c\n</code></pre>').lines).toEqual(['if (a)', '  b  c']);
  });

  it('Keeps quotations, lists, emphasis, code and links', () => {
    expect(
      html(
        '<blockquote><p>They <em>said</em> so.</p></blockquote><p>No, <a href="https://a.org/b">see</a> <code>H200</code>:</p><ol start="3"><li>one</li><li>two</li></ol>',
      ).markdown,
    ).toBe('> They *said* so.\n\nNo, [see](https://a.org/b) `H200`:\n\n3. one\n4. two\n');
  });

  it('Makes a link of an image, by its description or else its address', () => {
    expect(html('<p>See <img src="https://a.org/c.png" alt="a chart">.</p>').lines).toEqual([
      'See a chart.',
    ]);
    expect(
      elementsOf(renderComment(html('<img src="//a.org/c.png">').markdown).html),
    ).toContainEqual(
      expect.objectContaining({
        attributes: expect.objectContaining({ href: 'https://a.org/c.png' }),
        text: 'https://a.org/c.png',
      }),
    );
    expect(html('<img src="data:image/png;base64,AAAA">').markdown).toBe('');
    expect(html('<iframe src="https://v.org/1">no frames</iframe>').lines).toEqual([
      'https://v.org/1',
    ]);
  });

  it('Keeps an emoji that was drawn as an image as a character', () => {
    expect(
      html('<p>Fine <img class="emoji" src="https://s.w.org/1.svg" alt="😀"></p>').markdown,
    ).toBe('Fine 😀\n');
  });

  it('Makes no link of an address that is none outside its page', () => {
    expect(
      html('<a href="/u/x">x</a> <a href="javascript:alert(1)">y</a> <a href="#z">z</a>').markdown,
    ).toBe('x y z\n');
  });

  it('Keeps the words of tables, forms and struck-out text', () => {
    expect(
      html('<table><tr><td>a</td><td><del>b</del></td></tr></table><q>c</q><textarea>d</textarea>')
        .lines,
    ).toEqual(['a', 'b', 'cd']);
  });

  it('Leaves out what no browser shows', () => {
    expect(
      html(
        'a<script>alert("<p>")</script><style>p{}</style><template><p>x</p></template><!-- y -->b',
      ).lines,
    ).toEqual(['ab']);
  });

  it('Shows markup that was escaped as text', () => {
    expect(html('<p>Vec&lt;T&gt; &amp;amp; *stars*</p>').lines).toEqual(['Vec<T> &amp; *stars*']);
  });

  it.each([
    ['nested', `${'<div>'.repeat(100_000)}deep`],
    ['nested in emphasis', `${'<b><i>'.repeat(50_000)}deep`],
    [
      'nested in quotations',
      `${'<blockquote>'.repeat(100_000)}deep${'</blockquote>'.repeat(100_000)}`,
    ],
  ])('Becomes plain lines where its elements are %s too deep', (_, value) => {
    expect(html(value)).toEqual({ lines: ['deep'], markdown: 'deep\n' });
  });

  it('Keeps its markup when paragraphs are left open', () => {
    expect(html(`${'<p>one <i>two</i>'.repeat(100)}`).markdown).toContain('one *two*\n\none');
  });
});

describe('captured text', () => {
  it('Is kept letter for letter, in the paragraphs it had', () => {
    expect(
      text(
        'US Government*billions*?\nWhat for?\n  # no heading\r\n\r\n> no quotation\n\n\n- no list',
      ),
    ).toEqual({
      lines: [
        'US Government*billions*?',
        'What for?',
        '  # no heading',
        '> no quotation',
        '- no list',
      ],
      markdown:
        'US Government\\*billions\\*?\nWhat for?\n\n&#x20; \\# no heading\n\n\\> no quotation\n\n\\- no list\n',
    });
  });

  it('Has a sign for what no text file can hold', () => {
    expect(text('a\0b\ud800c').lines).toEqual(['a\uFFFDb\uFFFDc']);
  });

  it('Is no words where it is white space', () => {
    expect(text(' \n\u00a0\n')).toEqual({ lines: [], markdown: '' });
  });
});

describe('captured Markdown', () => {
  it('Is kept as it was written', () => {
    const words = { format: 'markdown', value: '\n\n> *so*\n\nNo.\n\n' } as const;
    expect(wordsAsMarkdown(words)).toBe('> *so*\n\nNo.\n');
    expect(wordsAsLines(words)).toEqual(['so', 'No.']);
  });

  it.each([
    ['more quotations in one another', '> '.repeat(20_000)],
    ['more emphasis', '**a*'.repeat(15_000)],
    ['more lines', 'why not?\n'.repeat(7000)],
    ['more elements in one another', `${'- '.repeat(20)}> `.repeat(2)],
  ])('Is kept as plain text where it has %s than can be rendered', (_, value) => {
    const words = { format: 'markdown', value: `${value}x` } as const;
    const lines = words.value.split('\n');
    expect(wordsAsLines(words)).toEqual(lines);
    expect(wordsAsMarkdown(words)).toBe(markdownFromLines(lines));
    expect(rendered(words)).toEqual(lines);
  });
});
