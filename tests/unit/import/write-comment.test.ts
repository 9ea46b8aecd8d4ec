import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdownFile } from '../../../src/archive/front-matter.ts';
import { commentFile } from '../../../src/import/write-comment.ts';
import { commentFrontMatter } from '../../../src/schema/comment.ts';
import { CONTENT } from '../../support/content-copy.ts';

const COMMENTS = join(CONTENT, 'comments');

function read(name: string, text: string) {
  const parsed = parseMarkdownFile(name, text, commentFrontMatter);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

/** A comment as a capture with structure gives it, every field in it. */
const whole = commentFrontMatter.parse({
  sameVoice: { comment: 3, confidence: 'low' },
  themes: [],
  stance: 'none',
  truncated: true,
  withheld: 'deleted',
  missingFrom: ['example/last.json'],
  captured: [
    { words: 'withheld', place: '/0/children/2', capture: 'example/comments.json' },
    { place: '/0/children/1', capture: 'example/later.json' },
  ],
  url: 'https://example.com/c/4712',
  sourceId: '4712',
  dateRange: { said: '3 hours ago', latest: '2025-12-09', earliest: '2025-12-08' },
  date: null,
  author: { basis: 'recorded', role: 'reader', id: 'jexample', name: "J. O'Example" },
  missingParent: { id: '4711' },
  parentBasis: { kind: 'recorded' },
  parent: null,
  number: 22,
});

describe('the writer of comment files', () => {
  it.each(readdirSync(COMMENTS))(
    'Writes %s as it stands, byte for byte, from what was read',
    (name) => {
      const text = readFileSync(join(COMMENTS, name), 'utf8');
      const { data, body } = read(name, text);
      expect(commentFile(data, body)).toBe(text);
    },
  );

  it('Has one order of fields, whatever the order it is given', () => {
    expect(commentFile(whole, 'Words.').split('\n')).toEqual([
      '---',
      'number: 22',
      'parent: null',
      "parentBasis: { kind: 'recorded' }",
      "missingParent: { id: '4711' }",
      "author: { name: 'J. O''Example', id: 'jexample', role: 'reader', basis: 'recorded' }",
      'date: null',
      "dateRange: { earliest: '2025-12-08', latest: '2025-12-09', said: '3 hours ago' }",
      "sourceId: '4712'",
      "url: 'https://example.com/c/4712'",
      'captured:',
      "  - { capture: 'example/comments.json', place: '/0/children/2', words: 'withheld' }",
      "  - { capture: 'example/later.json', place: '/0/children/1' }",
      "missingFrom: ['example/last.json']",
      "withheld: 'deleted'",
      'truncated: true',
      "stance: 'none'",
      'themes: []',
      "sameVoice: { comment: 3, confidence: 'low' }",
      '---',
      'Words.',
      '',
    ]);
  });

  it('Has nothing below the front matter of a comment without words', () => {
    expect(commentFile(whole, '')).toMatch(/\n---\n$/);
  });

  it('Writes names and ids of any whole characters but NUL so that they read back the same', () => {
    const anything = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !text.includes('\0') && text.isWellFormed());
    const odd = fc.constantFrom(
      "'",
      "''",
      '\n',
      ' \n ',
      '---',
      '\u2028',
      '\u0085',
      '\ufeff',
      '#',
      ': ',
    );
    fc.assert(
      fc.property(fc.oneof(anything, odd), anything, (name, id) => {
        const given = { ...whole, author: { ...whole.author, name }, sourceId: id };
        const text = commentFile(commentFrontMatter.parse(given), 'Words.');
        expect(read('22.md', text).data).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it('Refuses what the schema refuses', () => {
    expect(() => commentFile({ ...whole, number: 0 }, '')).toThrow('numbers start at 1');
  });
});
