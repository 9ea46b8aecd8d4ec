import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/archive/read-content.ts';
import { renderWithinBudget } from '../../../src/archive/render-within-budget.ts';
import { renderingReport } from '../../../src/archive/rendering-report.ts';
import { markdownFromLines } from '../../../src/import/adapters/markdown-from-lines.ts';
import { preformatted } from '../../../src/markdown/preformatted.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { addComment, contentCopy } from '../../support/content-copy.ts';
import { textOf } from '../../support/html.ts';

const times = (text: string, units: number) => text.repeat(Math.ceil(units / text.length));

/** What makes a Markdown parser work too long or call itself too deeply: cmark's test/pathological_tests.py. */
const PATHOLOGICAL: [name: string, markdown: string][] = [
  ['8 KB of quotations in one another', times('> ', 8192)],
  ['lists in one another on one line', times('- ', 8192)],
  ['numbered lists in one another on one line', times('1. ', 8192)],
  ['nested strong emphasis', `${times('*a **a ', 65_000)}b${times(' a** a*', 65_000)}`],
  ['many emphasis closers with no openers', times('a_ ', 65_000)],
  ['many emphasis openers with no closers', times('_a ', 65_000)],
  ['many link closers with no openers', times('a]', 65_000)],
  ['many link openers with no closers', times('[a', 65_000)],
  ['mismatched openers and closers', times('*a_ ', 50_000)],
  ['commonmark.js issue 172', times('_a __a ', 50_000)],
  ['openers and closers multiple of three', `a**b${times('c* ', 50_000)}`],
  ['link openers and emphasis closers', times('[ a_', 50_000)],
  ['a pattern [ (]( repeated', times('[ (](', 60_000)],
  ['a pattern ![[]() repeated', times('![[]()', 60_000)],
  ['hard link and emphasis', '**x [a*b**c*](d)'],
  ['nested brackets', `${times('[', 50_000)}a${times(']', 50_000)}`],
  ['nested block quotes over lines', Array(200).fill(times('> ', 80)).join('\n')],
  ['deeply nested lists', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}* a`).join('\n')],
  ['NUL in the text', `abc${'\u0000'}de\u0000`],
  [
    'backticks of growing length',
    Array.from({ length: 300 }, (_, n) => `e${'`'.repeat(n)}`).join(''),
  ],
  ['unclosed links with <', times('[a](<b', 60_000)],
  ['unclosed comments', `</${times('<!--', 60_000)}`],
  ['many references', Array.from({ length: 4000 }, (_, n) => `[${n}]: u\n[${n}] `).join('')],
  ['empty lines in nested lists', `${times('- ', 30)}x${times('\n', 30_000)}x`],
  ['a table of a thousand columns', `${times('| a ', 4000)}\n${times('| - ', 4000)}\n`],
];

describe('a comment’s budget', () => {
  it.each(PATHOLOGICAL)('Is not exceeded by %s', (_, markdown) => {
    const { html, lines, overBudget } = renderWithinBudget(markdown);
    expect(overBudget).not.toBe('time');
    const text = textOf(html);
    for (const line of lines.slice(0, 50)) expect(text).toContain(line.text);
  });

  it('Holds what people write: sixty thousand characters of prose, a quotation of quotations, code', () => {
    for (const markdown of [
      times(
        `It is *not* a zero-sum game, see https://a.org/b. ${times('So it is. ', 400)}\n\n`,
        60_000,
      ),
      `${'> '.repeat(8)}eight deep`,
      times('    if (a < b) return [c];\n', 20_000),
    ])
      expect(renderWithinBudget(markdown).overBudget).toBeUndefined();
  });

  it.each([
    ['size', times('word ', 70_000)],
    ['depth', times('> ', 100)],
    ['depth', `${times('*a **a ', 700)}b${times(' a** a*', 700)}`],
    ['markup', times('*a ', 30_000)],
  ] as const)('Is exceeded in %s', (overBudget, markdown) => {
    const rendered = renderWithinBudget(markdown);
    expect(rendered.overBudget).toBe(overBudget);
    expect(rendered.html).toMatch(/^<pre class="verbatim">/);
    expect(textOf(rendered.html)).toBe(markdown.trimEnd());
  });

  it('Is exceeded in time, and the next comment is rendered all the same', () => {
    expect(renderWithinBudget(times('*a_ ', 7000), undefined, 1).overBudget).toBe('time');
    expect(renderWithinBudget(times('*a* ', 2000)).overBudget).toBeUndefined();
  });
});

describe('a comment over its budget', () => {
  it('Has the words of its capture letter for letter, whatever they are', () => {
    const line = fc.string({ unit: anyCharacter }).filter((text) => {
      return text.trim() !== '' && !/[\r\n]/.test(text);
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const { html, lines: shown } = preformatted(markdownFromLines(lines));
        expect(shown.map(({ text }) => text)).toEqual(lines);
        expect(linesOfText(html)).toEqual(lines);
      }),
    );
  });

  it('Has no backslash where a line of it is broken', () => {
    expect(preformatted('one\\\ntwo\n\n\\*three\\* &amp; \\\\\n').html).toBe(
      '<pre class="verbatim">one\ntwo\n\n*three* &#x26; \\</pre>',
    );
  });

  it('Passes the verbatim check, and the report of the build counts it', () => {
    const copy = contentCopy();
    const words = `${'> '.repeat(4096)}deep`;
    addComment(copy, 22, words, { A: [words] });
    addComment(copy, 23, markdownFromLines([words]), { A: [words] });
    const escaped = times('- why? ', 70_000).trimEnd();
    addComment(copy, 24, markdownFromLines([escaped]), { A: [escaped] });
    const name = { name: 'A\u200bB', role: 'reader', basis: 'recorded' };
    copy.set(
      addComment(copy, 25, 'the \u202eH200\u2066', { A: ['the \u202eH200\u2066'] }),
      'author',
      name,
    );
    const content = readContent(copy.folder);
    expect(copy.problems()).toEqual([]);
    expect(renderingReport(content.comments)).toEqual([
      'Shown as preformatted text for their nesting: comment 22.',
      'Shown as preformatted text for their size: comment 24.',
      'Hidden in words and names: bidi control, 2 times, in comment 25.',
      'Hidden in words and names: zero-width character, 1 times, in comment 25.',
    ]);
  });
});

function linesOfText(html: string): string[] {
  return textOf(html)
    .split('\n')
    .filter((text) => text.trim() !== '');
}
