import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../src/ledger/check-ledger.ts';
import { addressOf, printRow } from '../../../src/ledger/ledger-file.ts';
import type { LedgerRow } from '../../../src/schema/ledger.ts';
import { aCommentRow, anyLedger, aRow } from '../../support/ledger-rows.ts';

const said = (earlier: LedgerRow[], later: LedgerRow[]) =>
  checkHistory(earlier, later, 'v0.1.0').map(({ what }) => what);

/** A ledger with the place of one of its rows. */
const withPlace = anyLedger.chain((rows) =>
  fc.record({ rows: fc.constant(rows), at: fc.nat(rows.length - 1) }),
);

const bury = (row: LedgerRow): LedgerRow => ({ ...row, sha256: '', state: 'removed' });

/** Every way to change one field of a row. */
const CHANGES: Record<string, (row: LedgerRow) => LedgerRow> = {
  'its kind': (row) => ({ ...row, kind: row.kind === 'term' ? 'theme' : 'term' }),
  'its hash': (row) => ({ ...row, sha256: '1'.repeat(64) }),
  'its release': (row) => ({ ...row, since: '0.0.1' }),
  'its state alone': (row) =>
    row.state === 'removed' ? { ...row, state: 'live' } : { ...bury(row), sha256: 'e'.repeat(64) },
  'its release, hidden in a removal': (row) => ({ ...bury(row), since: '0.0.1' }),
  'its kind, hidden in a removal': (row) => ({ ...bury(row), kind: 'thread' }),
};

describe('a ledger against an earlier one', () => {
  it('May have any rows more at its end', () => {
    fc.assert(
      fc.property(withPlace, ({ rows, at }) => {
        expect(said(rows.slice(0, at), rows)).toEqual([]);
        expect(said(rows, rows)).toEqual([]);
      }),
    );
  });

  it('May have rows of two branches, in either order', () => {
    const [a, b, c] = [aCommentRow(1), aCommentRow(2), aCommentRow(3)];
    expect(said([a, c], [a, b, c])).toEqual([]);
    expect(said([a, b], [a, b, c])).toEqual([]);
  });

  it('May have any live rows removed without their hashes', () => {
    fc.assert(
      fc.property(anyLedger, fc.infiniteStream(fc.boolean()), (rows, chosen) => {
        const later = rows.map((row) => (chosen.next().value ? bury(row) : row));
        expect(said(rows, later)).toEqual([]);
      }),
    );
  });

  it('Lacks no row, wherever it stood', () => {
    fc.assert(
      fc.property(withPlace, anyLedger, ({ rows, at }, more) => {
        const [gone] = rows.slice(at, at + 1);
        const added = more.map((row) => ({ ...row, path: `/later${row.path}` }));
        const problems = checkHistory(rows, [...rows.toSpliced(at, 1), ...added], 'v0.1.0');
        expect(problems).toEqual([
          {
            file: 'permalinks.tsv',
            what: `the row of ${gone && addressOf(gone)} is gone`,
            expected: gone && printRow(gone),
            fix: 'restore it as it stands in v0.1.0',
          },
        ]);
      }),
    );
  });

  it.each(Object.entries(CHANGES))('Has in no row changed %s', (_, change) => {
    fc.assert(
      fc.property(withPlace, ({ rows, at }) => {
        const later = rows.map((row, index) => (index === at ? change(row) : row));
        const [problem, ...others] = checkHistory(rows, later, 'v0.1.0');
        expect(others).toEqual([]);
        expect(problem).toMatchObject({
          line: at + 2,
          what: expect.stringContaining('was changed'),
        });
        expect(problem?.found).toBe(later.slice(at).map(printRow)[0]);
        expect(problem?.expected).not.toBe(problem?.found);
      }),
    );
  });

  it('Has no row under another address', () => {
    fc.assert(
      fc.property(withPlace, ({ rows, at }) => {
        const renamed = rows.map((row, index) =>
          index === at ? { ...row, anchor: 'elsewhere' } : row,
        );
        expect(said(rows, renamed)).toEqual([expect.stringMatching(/^the row of .* is gone$/)]);
      }),
    );
  });

  it('Has no row moved', () => {
    const moved = withPlace
      .filter(({ rows }) => rows.length > 1)
      .chain(({ rows, at }) =>
        fc.record({
          rows: fc.constant(rows),
          at: fc.constant(at),
          to: fc.nat(rows.length - 1).filter((to) => to !== at),
        }),
      );
    fc.assert(
      fc.property(moved, ({ rows, at, to }) => {
        const later = rows.toSpliced(at, 1).toSpliced(to, 0, ...rows.slice(at, at + 1));
        const problems = said(rows, later);
        expect(problems.length).toBeGreaterThan(0);
        for (const what of problems) expect(what).toMatch(/^the row of .* was moved up$/);
      }),
    );
  });

  it('Names the line and the version where a row was changed', () => {
    const [row, later] = [aCommentRow(2, 'a'), aCommentRow(2, 'b')];
    expect(checkHistory([aRow(), row], [aRow(), later], 'commit 0123456789')).toEqual([
      {
        file: 'permalinks.tsv',
        line: 3,
        what: 'the row of /c/2/ was changed',
        expected: printRow(row),
        found: printRow(later),
        fix: 'restore it as it stands in commit 0123456789',
      },
    ]);
  });

  it('Keeps what was removed removed, and without a hash', () => {
    const row = aCommentRow(2);
    expect(said([bury(row)], [row])).toEqual(['the row of /c/2/ was changed']);
    expect(said([row], [{ ...row, state: 'removed' }])).toEqual(['the row of /c/2/ was changed']);
    expect(said([row], [{ ...row, sha256: '' }])).toEqual(['the row of /c/2/ was changed']);
  });
});
