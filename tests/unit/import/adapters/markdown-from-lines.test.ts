import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownFromLines } from '../../../../src/import/adapters/markdown-from-lines.ts';
import { renderComment } from '../../../../src/markdown/comment.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { elementsOf } from '../../../support/html.ts';
import { markdownSoup } from '../../../support/markdown-soup.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const HOSTILE = readFileSync(join(FIXTURES, 'hostile-lines.txt'), 'utf8').split('\n').slice(0, -1);

/** What the check reads and what a reader's browser shows, after the lines went through Markdown. */
function roundTrip(lines: readonly string[]) {
  const { html, lines: rendered } = renderComment(markdownFromLines(lines));
  return {
    checked: rendered.map(({ text }) => text),
    shown: elementsOf(html)
      .filter(({ name }) => name === 'p')
      .map(({ text }) => text),
  };
}

/** One line as a capture can hold it: no line end, no NUL, no half of a character, not white space alone. */
const capturedLine = fc
  .oneof(
    markdownSoup,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
  )
  .filter((line) => line.trim() !== '' && !/[\n\r\0]/.test(line) && line.isWellFormed());

describe('captured lines written as Markdown', () => {
  it.each(HOSTILE)('Come back letter for letter: %j', (line) => {
    expect(roundTrip([line])).toEqual({ checked: [line], shown: [line] });
  });

  it('Come back letter for letter between other lines', () => {
    expect(roundTrip(HOSTILE)).toEqual({ checked: HOSTILE, shown: HOSTILE });
  });

  it('Come back letter for letter whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(capturedLine, { minLength: 1, maxLength: 3 }), (lines) => {
        expect(roundTrip(lines)).toEqual({ checked: lines, shown: lines });
      }),
      { numRuns: 500 },
    );
  });

  it('Are written one paragraph each, escaped no more than need be', () => {
    expect(markdownFromLines(['US Government*billions*?', 'It costs 5 * 3.'])).toBe(
      'US Government\\*billions\\*?\n\nIt costs 5 \\* 3.\n',
    );
    expect(markdownFromLines(["That’s why -- don't ask..."])).toBe("That’s why -- don't ask...\n");
  });

  it('Make no element but paragraphs and links', () => {
    const { html } = renderComment(markdownFromLines(HOSTILE));
    const names = elementsOf(html).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['p', 'a', 'span']));
  });
});
