import { describe, expect, it } from 'vitest';
import { rangeInWords } from '../../../src/model/citation.ts';
import { spanOf } from '../../../src/model/dated.ts';
import { recentlyAdded } from '../../../src/model/recent.ts';
import { isOpening, openingCount, placesOf, replyTree } from '../../../src/model/reply-tree.ts';
import { reportedOf } from '../../../src/model/reported.ts';
import { archivedCapture, type Capture } from '../../../src/schema/archive.ts';
import { aComment, aThread } from '../../support/real-archive.ts';

const aCapture = (file: string, fields: Partial<Capture> = {}) =>
  archivedCapture.parse({
    id: `chinatalk-h200/${file}`,
    thread: 'chinatalk-h200',
    lines: [],
    format: 'hacker-news-algolia',
    sha256: '0'.repeat(64),
    capturedOn: null,
    capturedHow: 'Saved.',
    unknown: [],
    ...fields,
  });
const byId = (...captures: Capture[]) => new Map(captures.map((capture) => [capture.id, capture]));
const orphan = (number: number, id: string) => aComment({ number, missingParent: { id } });

describe('comments whose parent no capture holds', () => {
  const branches = replyTree([
    orphan(1, 'lost'),
    aComment({ number: 2 }),
    orphan(3, 'lost'),
    orphan(4, 'other'),
    aComment({ number: 5, parent: 3 }),
  ]);

  it('stand together under it, where the first of them stands', () => {
    const places = placesOf(branches).map(({ missing, branches }) => [
      missing,
      branches.map(({ comment }) => comment.number),
    ]);
    expect(places).toEqual([
      ['lost', [1, 3]],
      [undefined, [2]],
      ['other', [4]],
    ]);
  });

  it('are replies, and no openings', () => {
    expect(openingCount(branches)).toBe(1);
    expect(isOpening(orphan(1, 'lost'))).toBe(false);
    expect(branches.map(({ depth }) => depth)).toEqual([1, 0, 1, 1]);
    expect(branches[2]?.replies[0]?.depth).toBe(2);
  });
});

describe('what was added last', () => {
  it('stands by the day of its first capture, never before the archive began', () => {
    const captures = byId(
      aCapture('old.json', { addedOn: '2026-01-01' }),
      aCapture('new.json', { addedOn: '2027-01-02' }),
      aCapture('later.json', { addedOn: '2027-03-04' }),
    );
    const from = (number: number, ...files: string[]) =>
      aComment({
        number,
        captured: files.map((file) => ({ capture: `chinatalk-h200/${file}`, place: '/0' })),
      });
    const comments = [from(1, 'old.json'), from(2, 'later.json', 'new.json'), from(3, 'new.json')];
    const added = recentlyAdded(
      { comments: new Map(comments.map((comment) => [comment.number, comment])), captures },
      '2026-11-24',
    );
    expect(added.map(({ day, comments }) => [day, comments.map(({ number }) => number)])).toEqual([
      ['2027-01-02', [3, 2]],
      ['2026-11-24', [1]],
    ]);
  });
});

describe('what a source reports', () => {
  it('is what its latest capture says that says it', () => {
    const captures = byId(
      aCapture('b.json', { capturedOn: '2026-02-01', reported: 1412 }),
      aCapture('a.json', { capturedOn: '2026-01-01', reported: 1200 }),
      aCapture('c.json', { capturedOn: '2026-03-01', reported: null }),
    );
    expect(reportedOf({ captures }, 'chinatalk-h200')?.count).toBe(1412);
    expect(reportedOf({ captures }, 'another')).toBeUndefined();
  });
});

describe('the dates of a thread', () => {
  it('are those of its first and last dated comment', () => {
    const comments = [
      aComment({ number: 1, date: '2025-12-10T01:00:00Z' }),
      aComment({ number: 2 }),
      aComment({ number: 3, date: '2025-12-09' }),
    ];
    expect(spanOf(aThread('Chips'), comments)).toEqual({ from: '2025-12-09', to: '2025-12-10' });
  });

  it('reach to where a comment lies that is dated by a range', () => {
    const range = { earliest: '2025-12-07T10:00:00Z', latest: '2025-12-11T10:00:00Z', said: '2d' };
    const comments = [
      aComment({ number: 1, date: '2025-12-10T01:00:00Z' }),
      aComment({ number: 2, dateRange: range }),
    ];
    expect(spanOf(aThread('Chips'), comments)).toEqual({ from: '2025-12-07', to: '2025-12-11' });
  });

  it('are that of its source where no comment has one', () => {
    expect(spanOf(aThread('Chips'), [aComment({ number: 1 })])?.to).toBe('2025-12');
  });
});

describe('a range of moments in words', () => {
  it('names its days and the words it was worked out from', () => {
    const range = { earliest: '2025-12-09T23:00:00Z', latest: '2025-12-10T00:00:00Z', said: '3h' };
    expect(rangeInWords(range)).toBe('9 December 2025 to 10 December 2025 (“3h” when captured)');
    expect(rangeInWords({ ...range, earliest: range.latest })).toBe(
      '10 December 2025 (“3h” when captured)',
    );
  });
});
