import { describe, expect, it } from 'vitest';
import { parseMarkdownFile, parseYaml } from '../../../src/archive/front-matter.ts';
import { commentFrontMatter } from '../../../src/schema/comment.ts';
import { quotation, threadFrontMatter } from '../../../src/schema/thread.ts';

const QUOTATION = "comment: 4\nexact: 'but why take the chance?'\n";

function problemsOf(yaml: string) {
  const parsed = parseYaml('threads/a.md', yaml, quotation);
  return parsed.ok ? [] : parsed.problems;
}

describe('a file with front matter', () => {
  it('Is read into its fields, its body and the line on which the body starts', () => {
    expect(parseMarkdownFile('a.md', `---\n${QUOTATION}---\nThe words.\n`, quotation)).toEqual({
      ok: true,
      data: { comment: 4, exact: 'but why take the chance?' },
      body: 'The words.\n',
      bodyLine: 5,
    });
  });

  it('Is read the same with the line ends of Windows and of old Macs', () => {
    const text = `---\n${QUOTATION}---\nThe words.\n\nMore.\n`;
    for (const end of ['\r\n', '\r'])
      expect(parseMarkdownFile('a.md', text.replaceAll('\n', end), quotation)).toEqual(
        parseMarkdownFile('a.md', text, quotation),
      );
  });

  it('Keeps a line of --- in the body', () => {
    expect(
      parseMarkdownFile('a.md', `---\n${QUOTATION}---\none\n---\ntwo`, quotation),
    ).toMatchObject({
      body: 'one\n---\ntwo',
    });
  });

  it('May have no body', () => {
    expect(parseMarkdownFile('a.md', `---\n${QUOTATION}---`, quotation)).toMatchObject({
      body: '',
    });
  });

  it('Must open with its front matter', () => {
    for (const text of ['', 'words', `\n---\n${QUOTATION}---\n`, `---\n${QUOTATION}`]) {
      expect(parseMarkdownFile('a.md', text, quotation)).toMatchObject({
        ok: false,
        problems: [{ file: 'a.md', line: 1 }],
      });
    }
  });
});

describe('YAML', () => {
  it('Is accepted plain', () => {
    expect(problemsOf(QUOTATION)).toEqual([]);
  });

  it('Reports every unfit field with its line', () => {
    expect(problemsOf("comment: 'four'\nexact: ''\n")).toMatchObject([
      { line: 1, what: expect.stringContaining('comment: ') },
      { line: 2, what: expect.stringContaining('exact: ') },
    ]);
  });

  it('Names an unknown field', () => {
    expect(problemsOf(`${QUOTATION}exakt: 'x'\n`)).toMatchObject([
      { what: expect.stringContaining('exakt') },
    ]);
  });

  it('Names a missing field', () => {
    expect(problemsOf('comment: 4\n')).toMatchObject([{ what: expect.stringMatching(/^exact: /) }]);
  });

  it('Names the whole of the front matter when it holds no fields', () => {
    expect(problemsOf('')).toMatchObject([{ what: expect.stringMatching(/^front matter: /) }]);
  });

  it.each([
    ['an anchor', `comment: &a 4\nexact: 'x'\n`],
    ['an alias', `comment: &a 4\nexact: *a\n`],
    ['a merge of an alias', `base: &b { comment: 4 }\n<<: *b\nexact: 'x'\n`],
    ['a tag', `comment: !!int '4'\nexact: 'x'\n`],
    ['a tag of its own', `comment: 4\nexact: !run 'x'\n`],
    ['a key written twice', `comment: 4\ncomment: 5\nexact: 'x'\n`],
    ['the key __proto__', `${QUOTATION}__proto__: { comment: 5 }\n`],
    ['a second document', `${QUOTATION}...\n---\n${QUOTATION}`],
    ['a tab as indentation', `comment:\n\t4\nexact: 'x'\n`],
  ])('Is refused with %s', (_, yaml) => {
    expect(problemsOf(yaml)).not.toEqual([]);
    for (const { what } of problemsOf(yaml)) expect(what).toMatch(/^bad YAML: /);
  });

  it.each([
    ['a field of 64 KiB', `comment: 4\nexact: '${'x'.repeat(65_536)}'\n`, '65,536 characters'],
    ['fields of 128 KiB and more', `comment: 4\n${'# why\n'.repeat(22_000)}exact: 'x'\n`, 'in all'],
    ['a NUL character', 'comment: 4\nexact: "a\\0b"\n', 'NUL'],
    ['half a character', 'comment: 4\nexact: "a\\ud800b"\n', 'lone surrogate'],
    ['a number of 19 digits', "comment: 1234567890123456789\nexact: 'x'\n", 'nine digits'],
    ['a key of the prototype inside', "comment: 4\nexact: { '__proto__': 1 }\n", '__proto__'],
    ['a key that is no text', "comment: 4\n? { a: 1 }\n: 1\nexact: 'x'\n", 'keys that are no text'],
    ['lists in one another', '['.repeat(5000), 'bad YAML'],
  ])('Is refused with %s, and says so', (_, yaml, said) => {
    expect(problemsOf(yaml).map(({ what }) => what)).toContainEqual(expect.stringContaining(said));
  });

  it('Is refused, not expanded, when its aliases would fill the memory', () => {
    const levels = Array.from({ length: 40 }, (_, n) => {
      const below = n === 0 ? "'lol'" : `*l${n - 1}`;
      return `l${n}: &l${n} [${Array(9).fill(below).join(', ')}]`;
    });
    expect(problemsOf(levels.join('\n')).length).toBeGreaterThan(40);
  });

  it('Says which field is at fault where a field may have one of several shapes', () => {
    const yaml = "- { capture: 'chinatalk-h200/paste.txt', pass: 'A', lines: 'six' }\n";
    const parsed = parseYaml('comments/1.md', yaml, commentFrontMatter.shape.captured);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.objectContaining({
        line: 1,
        what: expect.stringMatching(/^0\.lines: must be a line/),
      }),
    ]);
  });

  it('Names a field inside a list by its place', () => {
    const yaml = `exchange:\n  - { comment: 3, exact: 'a' }\n  - { comment: 'four', exact: 'b' }\n`;
    const exchange = threadFrontMatter.pick({ exchange: true });
    expect(parseYaml('threads/a.md', yaml, exchange)).toMatchObject({
      problems: [{ line: 3, what: expect.stringContaining('exchange.1.comment: ') }],
    });
  });
});
