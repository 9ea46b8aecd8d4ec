import { describe, expect, it } from 'vitest';
import { likeliestIssue } from '../../../src/archive/likeliest-issue.ts';
import { commentFrontMatter } from '../../../src/schema/comment.ts';

const COMMENT = {
  number: 5,
  parent: 4,
  parentBasis: { kind: 'inferred', confidence: 'high', reason: 'answers "why take the chance?"' },
  author: { name: null, role: 'reader', basis: 'inferred', confidence: 'low', reason: 'default' },
  date: null,
  captured: [{ capture: 'chinatalk-h200/paste.txt', pass: 'A', lines: '6-7' }],
  stance: 'none',
  themes: [],
};

/** The fields that do not fit when the given ones are changed. */
function unfit(fields: Record<string, unknown>): string[] {
  const result = commentFrontMatter.safeParse({ ...COMMENT, ...fields });
  return (result.error?.issues ?? []).map(likeliestIssue).map(({ path }) => path.join('.'));
}

describe('the front matter of a comment', () => {
  it('Fits as DESIGN shows it', () => {
    expect(unfit({})).toEqual([]);
  });

  it.each(['2025-12-09', '2025-12-09T14:02:00Z', '2025-12-09T14:02:00-08:00', null])(
    'May have the date %s',
    (date) => {
      expect(unfit({ date })).toEqual([]);
    },
  );

  it.each([
    'yesterday',
    '2025-13-01',
    '2025-02-30',
    '9 December 2025',
    '2025-12-09T14:02',
    '',
    20251209,
  ])('Cannot have the date %j', (date) => {
    expect(unfit({ date })).toEqual(['date']);
  });

  it.each([0, -1, 1.5, 1_000_000_000, '5', Number.NaN])('Cannot have the number %j', (number) => {
    expect(new Set(unfit({ number }))).toEqual(new Set(['number']));
  });

  it('Cannot name an author whom the capture does not', () => {
    expect(unfit({ author: { ...COMMENT.author, name: 'Dmitri' } })).toEqual(['author.name']);
    expect(unfit({ author: { name: null, role: 'reader', basis: 'recorded' } })).toEqual([
      'author.name',
    ]);
    expect(unfit({ author: { name: 'A. Reader', role: 'reader', basis: 'recorded' } })).toEqual([]);
  });

  it('Cannot infer anything without a reason and a confidence', () => {
    expect(unfit({ parentBasis: { kind: 'inferred', confidence: 'high' } })).toEqual([
      'parentBasis.reason',
    ]);
    expect(unfit({ parentBasis: { kind: 'inferred', reason: 'x' } })).toEqual([
      'parentBasis.confidence',
    ]);
    expect(unfit({ boundary: { kind: 'recorded' } })).toContain('boundary.kind');
  });

  it.each(['6-7', '12', '1-100'])('May hold the lines %s', (lines) => {
    expect(unfit({ captured: [{ ...COMMENT.captured[0], lines }] })).toEqual([]);
  });

  it.each(['0', '06', '6-', '-7', '6-7-8', '6, 7', 'all', 6])(
    'Cannot hold the lines %j',
    (lines) => {
      expect(unfit({ captured: [{ ...COMMENT.captured[0], lines }] })).toEqual([
        'captured.0.lines',
      ]);
    },
  );

  it.each(['paste.txt', '../../etc/passwd', 'a/../b', '/a/b', 'a/.b', 'A/b.txt'])(
    'Cannot be taken from the capture %s',
    (capture) => {
      expect(unfit({ captured: [{ ...COMMENT.captured[0], capture }] })).toEqual([
        'captured.0.capture',
      ]);
    },
  );

  it('Must come from somewhere', () => {
    expect(unfit({ captured: [] })).toEqual(['captured']);
  });

  it('Cannot hold a field of another name', () => {
    expect(commentFrontMatter.safeParse({ ...COMMENT, theme: 'x' }).success).toBe(false);
  });
});
