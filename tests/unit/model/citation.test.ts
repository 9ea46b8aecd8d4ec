import { describe, expect, it } from 'vitest';
import { citeComment, citeThread, dateInWords } from '../../../src/model/citation.ts';
import type { Author } from '../../../src/schema/comment.ts';
import { aComment, aThread } from '../../support/real-archive.ts';

const THREAD = aThread('Comments on a ChinaTalk episode about H200 sales');
const ARCHIVE = 'The H200 Debate';
const HOST: Author = {
  name: null,
  role: 'host',
  basis: 'inferred',
  confidence: 'high',
  reason: 'it says “we”',
};

function cite(fields: Parameters<typeof aComment>[0]): string {
  return citeComment(aComment(fields), THREAD, ARCHIVE, `https://example.org/c/${fields.number}/`);
}

describe('a citation', () => {
  it('Of an undated comment by nobody known', () => {
    expect(cite({ number: 5 })).toBe(
      'A reader, comment 5 on “Comments on a ChinaTalk episode about H200 sales,” The H200 Debate, https://example.org/c/5/.',
    );
  });

  it('Of a comment with a date', () => {
    expect(cite({ number: 5, date: '2025-12-09T14:02:00Z' })).toBe(
      'A reader, comment 5 on “Comments on a ChinaTalk episode about H200 sales,” 9 December 2025, The H200 Debate, https://example.org/c/5/.',
    );
  });

  it('Of a comment that speaks for the publication', () => {
    expect(cite({ number: 4, author: HOST })).toMatch(/^The host, comment 4 on “/);
  });

  it('Of a comment with a recorded name', () => {
    const author: Author = { name: '毛 Zedong Jr.', role: 'reader', basis: 'recorded' };
    expect(cite({ number: 4, author })).toMatch(/^毛 Zedong Jr\., comment 4 on “/);
  });

  it('Of a whole thread', () => {
    expect(citeThread(THREAD, ARCHIVE, 'https://example.org/threads/chinatalk-h200/')).toBe(
      '“Comments on a ChinaTalk episode about H200 sales,” The H200 Debate, https://example.org/threads/chinatalk-h200/.',
    );
  });
});

describe('a date in words', () => {
  it.each([
    ['2025-12-09', '9 December 2025'],
    ['2026-01-31', '31 January 2026'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
    ['2025-12-09T23:30:00-08:00', '9 December 2025'],
  ])('Of %s is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
});
