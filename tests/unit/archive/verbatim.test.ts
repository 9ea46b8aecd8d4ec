import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/archive/problem.ts';
import { contentCopy } from '../../support/content-copy.ts';

const CAPTURE = 'captures/chinatalk-h200/paste.txt';

/** One small change to the words of a comment, and the lines of the capture it departs from. */
const CHANGES = [
  {
    what: 'one changed letter',
    number: 5,
    from: 'zero-sum game',
    to: 'zero-sum gane',
    lines: [7, 30],
  },
  {
    what: 'one added space',
    number: 5,
    from: 'zero-sum game',
    to: 'zero-sum  game',
    lines: [7, 30],
  },
  { what: 'one space taken away', number: 8, from: 'step back', to: 'stepback', lines: [12, 37] },
  {
    what: 'a curly apostrophe made straight',
    number: 6,
    from: 'That’s',
    to: "That's",
    lines: [8, 32],
  },
  {
    what: 'a straight apostrophe made curly',
    number: 18,
    from: "that's",
    to: 'that’s',
    lines: [49],
  },
  { what: 'asterisks left out', number: 5, from: '\\*billions\\*', to: 'billions', lines: [31] },
  {
    what: 'asterisks left unescaped',
    number: 5,
    from: '\\*billions\\*',
    to: '*billions*',
    lines: [31],
  },
  { what: 'an added word', number: 16, from: 'an open', to: 'an ever open', lines: [47] },
  {
    what: 'a changed letter in a later line',
    number: 7,
    from: 'nature.com',
    to: 'mature.com',
    lines: [35],
  },
  {
    what: 'a changed letter before an address',
    number: 12,
    from: 'five-year',
    to: 'fine-year',
    lines: [42],
  },
  {
    what: 'a mended typing error',
    number: 3,
    from: 'low cost mode once l',
    to: 'low cost model once',
    lines: [4, 26],
  },
];

describe('the verbatim check', () => {
  it('Finds nothing to say about the archive as it stands', () => {
    expect(contentCopy().problems()).toEqual([]);
  });

  it.each(CHANGES)(
    'Names file, line, expected and found for $what',
    ({ number, from, to, lines }) => {
      const copy = contentCopy();
      const captured = copy.read(CAPTURE).split('\n')[(lines[0] ?? 0) - 1] ?? '';
      const file = `comments/${number}.md`;
      copy.edit(file, from, to);

      const problems = copy.problems().filter((problem) => problem.file === file);
      const found = captured.replace(from.replaceAll('\\', ''), to.replaceAll(/^\*|\*$/g, ''));
      expect(problems).toEqual([
        {
          file,
          line: copy.lineOf(file, to),
          what: expect.stringContaining(`content/${CAPTURE}, pass`),
          expected: expect.stringContaining(JSON.stringify(captured)),
          found: JSON.stringify(found),
          fix: expect.stringContaining('capture'),
        },
      ]);
      for (const line of lines)
        expect(problems[0]?.what).toMatch(new RegExp(`, line ${line}(;|$)`));
    },
  );

  it('Names file, line, expected and found for two paragraphs in the wrong order', () => {
    const copy = contentCopy();
    const [first = '', second = ''] = copy.read(CAPTURE).split('\n');
    copy.edit('comments/1.md', `${first}\n\n${second}`, `${second}\n\n${first}`);

    expect(copy.problems()).toMatchObject([
      {
        file: 'comments/1.md',
        line: copy.lineOf('comments/1.md', second),
        expected: JSON.stringify(first),
        found: JSON.stringify(second),
      },
    ]);
  });

  it('Prints file, line, expected and found under each other', () => {
    const copy = contentCopy();
    copy.edit('comments/16.md', 'an open', 'an Open');
    const line = copy.lineOf('comments/16.md', 'an Open');
    expect(formatProblems(copy.problems())).toBe(
      [
        `content/comments/16.md:${line}`,
        `  not word for word: the words differ from content/${CAPTURE}, pass B, line 47`,
        `  expected: "he's got an open invitation!"`,
        `  found:    "he's got an Open invitation!"`,
        '  to fix: make the words those of the capture; escape with a backslash what Markdown would interpret',
        '',
        '1 problem in content/.',
      ].join('\n'),
    );
  });
});
