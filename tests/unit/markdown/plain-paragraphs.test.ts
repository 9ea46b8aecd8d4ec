import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment, renderWithoutLanguages } from '../../../src/markdown/comment.ts';
import { plainParagraphs } from '../../../src/markdown/plain-paragraphs.ts';
import { realArchive } from '../../support/real-archive.ts';

const WHITE = [...' \n\t\r'].concat(
  ' ',
  ' ',
  '\n\n',
  '\n\n\n',
  '  \n',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '> ',
);
const UNSEEN = ['\u200b', '\u202e', '\ufeff', '\u00a0', '\u2028', '\0', '\u007f', '\ud800'];
const SEEN =
  `The chips é 中国 😀 “ ” ' " # > = === --- 2) | * ** _ \` ~~ [x] (y) <b> <!-- &amp; &#119; \\ \\/ www www. WWW. a.b http
  https :// a@b.cd ! ? . , : ; 8 $`.split(/\s+/);
/** What Markdown, an address or a line is made of, and words. */
const PIECES = [...WHITE, ...UNSEEN, ...SEEN];
const markdowns = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((all) => all.join(''));

/** The parser reads it where anything in it may be markup, as in what is added here. */
function parsed(markdown: string) {
  const { html, lines } = renderWithoutLanguages(`${markdown}\n\n*x*`);
  return { html: html.replace(/\n?<p><em>x<\/em><\/p>$/, ''), lines: lines.slice(0, -1) };
}

describe('a comment of plain paragraphs', () => {
  it('is rendered as the parser renders it, whatever its characters', () => {
    fc.assert(
      fc.property(markdowns, (markdown) => {
        fc.pre(plainParagraphs(markdown) !== undefined);
        expect(renderWithoutLanguages(markdown)).toEqual(parsed(markdown));
      }),
      { numRuns: 2000, examples: [['www.a.b'], ['The\n\n\nchips\n'], ['\nThe "chips"?'], ['']] },
    );
  });

  it('is told from one with markup, so that the parser is spared most of the archive', () => {
    const bodies = [...realArchive().comments.values()].map(({ lines }) => lines.join('\n\n'));
    const plain = bodies.filter((body) => plainParagraphs(body) !== undefined);
    expect(plain.length).toBeGreaterThan(bodies.length / 2);
    expect(plain.length).toBeLessThan(bodies.length);
  });

  it.each([
    '# Why?',
    'Why?\n===',
    '1. Why',
    '(why)\n',
    ' Why',
    'Why ',
    'W*h*y',
    'W&amp;hy',
    'a\nb',
    'Www.why.org',
    'Why\u2028www.why.org',
  ])('is not what %j is', (markdown) => {
    expect(plainParagraphs(markdown)).toBeUndefined();
  });

  it('keeps its quotation marks, and shows its hidden characters', () => {
    expect(renderComment('“Sell \u202Ethem”, he "said"').html).toBe(
      '<p>“Sell <span class="hidden-character" data-code="U+202E">\u202E</span>them”, he "said"</p>',
    );
  });

  it('knows the line of each', () => {
    expect(plainParagraphs('\nSell.\n\n\nDo not.\n')).toEqual([
      { text: 'Sell.', at: 2 },
      { text: 'Do not.', at: 5 },
    ]);
  });
});
