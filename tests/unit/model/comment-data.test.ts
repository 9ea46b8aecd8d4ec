import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { allCommentData, commentsJsonl } from '../../../src/model/comment-data.ts';
import { csvHead, csvRows } from '../../../src/model/comments-csv.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import { commentData } from '../../../src/schema/comment-data.ts';
import { aComment, aThread } from '../../support/real-archive.ts';

const dataOf = (...comments: Comment[]) =>
  allCommentData(
    archiveOf({ threads: [aThread('Chips')], comments }),
    (number) => `https://archive.example/c/${number}/`,
  );

const removed = aComment({
  number: 2,
  parent: 1,
  parentBasis: { kind: 'inferred', confidence: 'high', reason: 'it repeats “gone words”' },
  state: 'removed',
  removed: { reason: 'privacy', date: '2026-03-03' },
  author: { name: 'J. Example', role: 'reader', basis: 'recorded' },
  stance: 'for',
  themes: ['zero-sum'],
  lines: ['gone words'],
});

const formula = aComment({ number: 3, lines: ['=HYPERLINK("https://evil.example"),', '', '-2'] });

describe('the data of a comment', () => {
  it('fits its schema and holds the lines as captured', () => {
    const [data] = dataOf(aComment({ number: 1, lines: [' a  "b"\u00a0', '\u202ec\\n'] }));
    expect(commentData.parse(data)).toEqual(data);
    expect(data).toMatchObject({ text: ' a  "b"\u00a0\n\u202ec\\n', labelledBy: null, date: null });
  });

  it('says who wrote it only as far as the capture does', () => {
    const [named, unknown] = dataOf(
      aComment({ number: 1, author: { name: 'J. E.', role: 'host', basis: 'recorded' } }),
      aComment({ number: 2 }),
    );
    const none = { confidence: null, reason: null };
    expect(named).toMatchObject({
      author: { name: 'J. E.', role: 'host', basis: 'recorded', ...none },
    });
    expect(unknown).toMatchObject({ author: { name: null, basis: 'inferred' } });
  });

  it('holds what a capture with structure records besides', () => {
    const recorded = {
      dateRange: { earliest: '2025-12-09T11:00:00Z', latest: '2025-12-09T12:00:00Z', said: '3h' },
      missingParent: { id: '4711' },
      sourceId: '4712',
      url: 'https://news.example/item?id=4712',
      truncated: true as const,
      missingFrom: ['example/last.json'],
    };
    const author = { name: 'J. E.', id: 'je', role: 'reader', basis: 'recorded' } as const;
    const data = dataOf(aComment({ number: 1, author, ...recorded }));
    expect(commentData.parse(data[0])).toMatchObject({ ...recorded, author });
    const [row] = parse(csvHead() + csvRows(data), { columns: true, bom: true });
    expect(row).toMatchObject({
      'author.id': 'je',
      'dateRange.said': '3h',
      'missingParent.id': '4711',
      sourceId: '4712',
      truncated: 'true',
      missingFrom: 'example/last.json',
    });
  });

  it('keeps to itself who an editor thinks wrote it', () => {
    const data = dataOf(
      aComment({ number: 1 }),
      aComment({ number: 2, sameVoice: { comment: 1, confidence: 'low', reason: 'a guess' } }),
    );
    expect(commentsJsonl(data)).not.toMatch(/sameVoice|a guess/);
  });

  it('leaves of a removed comment its number, its place and why it went', () => {
    const [, data] = dataOf(aComment({ number: 1 }), removed);
    expect(commentData.parse(data)).toEqual({
      number: 2,
      address: 'https://archive.example/c/2/',
      thread: 'chinatalk-h200',
      parent: 1,
      state: 'removed',
      removed: { reason: 'privacy', date: '2026-03-03' },
    });
  });
});

describe('comments as a table', () => {
  const csv = csvHead() + csvRows(dataOf(aComment({ number: 1 }), removed, formula));
  const rows = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

  it('begins with a byte order mark and ends every row with CR LF', () => {
    expect(csv.startsWith('\uFEFF"number"')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(5);
  });

  it('keeps quotation marks, commas and line ends inside a cell, made safe', () => {
    expect(rows[2]).toMatchObject({ text: `'=HYPERLINK("https://evil.example"),\n\n-2` });
  });

  it('has of a removed comment no words, author or label', () => {
    expect(rows[1]).toMatchObject({ number: '2', parent: '1', 'removed.date': '2026-03-03' });
    expect(rows[1]).toMatchObject({ text: '', 'author.role': '', stance: '', themes: '' });
    expect(csv).not.toMatch(/J\. Example|gone words/);
  });
});
