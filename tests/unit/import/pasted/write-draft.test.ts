import { describe, expect, it } from 'vitest';
import {
  DEFAULT_AUTHOR,
  type Draft,
  type NewComment,
} from '../../../../src/import/pasted/draft.ts';
import { draftText } from '../../../../src/import/pasted/write-draft.ts';

const line = (text: string, at: number, words = true) => ({
  text,
  words,
  places: [
    { pass: 'A', line: at },
    { pass: 'B', line: at + 20 },
  ],
});
const comment = (label: string | null, parent: number | null, at: number): NewComment => ({
  kind: 'new',
  label,
  parent,
  placed: { confidence: 'low', reason: 'it stands there' },
  author: DEFAULT_AUTHOR,
  lines: [line(`Words of ${at}.`, at)],
  notes: at === 2 ? ['it may be two'] : [],
});
const DRAFT: Draft = {
  thread: 'example',
  captures: [
    {
      file: 'paste.txt',
      sha256: '0'.repeat(64),
      capturedOn: null,
      capturedHow: 'Pasted.',
      unknown: ['authors'],
      passes: { A: '1-20', B: '21-40' },
    },
  ],
  above: [],
  comments: [comment('n1', null, 1), comment('n2', 0, 2), comment(null, 1, 3)],
};

describe('a draft as a file', () => {
  it('has what is known of its captures, what to do, and each comment below the one it answers', () => {
    const [head = '', notes = '', ...blocks] = draftText(DRAFT).split('\n\n');
    expect(head.split('\n')).toEqual([
      '---',
      "draft: 'pasted-text'",
      "thread: 'example'",
      'captures:',
      "  - file: 'paste.txt'",
      `    sha256: '${'0'.repeat(64)}'`,
      '    capturedOn: null',
      "    capturedHow: 'Pasted.'",
      "    unknown: ['authors']",
      "    passes: { A: '1-20', B: '21-40' }",
      '---',
    ]);
    expect(notes).toMatch(/^> Where a comment ends, .*suggested, not known\. Correct it\.\n> /);
    expect(notes.split('\n').every((each) => each.startsWith('> '))).toBe(true);
    expect(blocks.map((each) => each.split('\n')).map(([heading]) => heading)).toEqual([
      '- ## @n1',
      '  - ## @n2',
      '    - ##',
    ]);
    expect(blocks[1]).toMatch(
      /^ {2}- ## @n2\n( {4}[a-z]+: .*\n)+ {4}> it may be two\n {4}A2 B22 \| Words of 2\.$/,
    );
    expect(blocks[2]?.endsWith('\n      A3 B23 | Words of 3.\n')).toBe(true);
  });

  it('has lines of the page’s own above its comments, and what was found', () => {
    const above = [line('12 Comments', 8, false), line('Newest first', 9, false)];
    const given = { title: 'A', source: 'https://a.example/' };
    const text = draftText({ ...DRAFT, above, given }, ['2 passes were found.']);
    expect(text).toContain('\n---\n\n> 2 passes were found.\n> Where a comment ends');
    expect(text).toContain('\n\nA8 B28 ~ 12 Comments\nA9 B29 ~ Newest first\n\n- ## @n1\n');
    expect(text).toContain("\ngiven: { title: 'A', source: 'https://a.example/' }\ncaptures:\n");
  });

  it('has comments of the archive by their numbers, without what a person could correct', () => {
    const known = { kind: 'known' as const, number: 12, parent: null, notes: ['as archived'] };
    const text = draftText({ ...DRAFT, comments: [{ ...known, lines: [line('Old words.', 4)] }] });
    expect(text).toContain('\n\n- ## @12 known\n  > as archived\n  A4 B24 | Old words.\n');
  });
});
