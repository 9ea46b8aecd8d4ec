import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEDGER, printLedger, printRow, readLedger } from '../../../src/ledger/ledger-file.ts';
import { CONTENT } from '../../support/content-copy.ts';
import { aCommentRow, anyLedger, aRow } from '../../support/ledger-rows.ts';

const HEAD = 'path\tanchor\tkind\tsha256\tsince\tstate';
const ABOUT = '/about/\t\tpage\t\t0.1.0\tlive';

const ledger = (...lines: string[]) => [HEAD, ...lines, ''].join('\n');

describe('the ledger as a file', () => {
  it('Comes back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyLedger, (rows) => {
        expect(readLedger(printLedger(rows))).toEqual({ rows, problems: [] });
      }),
    );
  });

  it('Is printed byte for byte as the archive’s own stands', () => {
    const text = readFileSync(join(CONTENT, LEDGER), 'utf8');
    const { rows, problems } = readLedger(text);
    expect(problems).toEqual([]);
    expect(printLedger(rows)).toBe(text);
  });

  it('Has one row a line, its fields parted by tabs', () => {
    const rows = [aRow(), aRow({ anchor: 'corrections', kind: 'section' }), aCommentRow(3, '0')];
    expect(printLedger(rows)).toBe(
      ledger(
        ABOUT,
        '/about/\tcorrections\tsection\t\t0.1.0\tlive',
        `/c/3/\t\tcomment\t${'0'.repeat(64)}\t0.1.0\tlive`,
      ),
    );
  });

  it('May hold no row, and may lack the last line end', () => {
    expect(readLedger(`${HEAD}\n`)).toEqual({ rows: [], problems: [] });
    expect(readLedger(`${HEAD}\n${ABOUT}`)).toEqual({ rows: [aRow()], problems: [] });
  });
});

describe('a malformed ledger', () => {
  it.each([
    ['nothing', ''],
    ['no head', `${ABOUT}\n`],
    ['its columns in another order', ledger(ABOUT).replace('path\tanchor', 'anchor\tpath')],
    ['a column too few', ledger(ABOUT).replace('\tstate', '')],
    ['spaces for tabs', ledger(ABOUT).replaceAll('\t', ' ')],
    ['a byte order mark', `\uFEFF${ledger(ABOUT)}`],
    ['line ends of Windows', ledger(ABOUT).replaceAll('\n', '\r\n')],
  ])('Is not read where it holds %s', (_, text) => {
    expect(readLedger(text)).toEqual({
      rows: [],
      problems: [
        {
          file: 'permalinks.tsv',
          line: 1,
          what: 'the first line does not name the columns',
          expected: 'path, anchor, kind, sha256, since, state',
          fix: expect.stringContaining('restore the file'),
        },
      ],
    });
  });

  it.each([
    ['an empty row', '', 'path: '],
    ['a column too few', '/c/1/\t\tpage\t\t0.1.0', 'state: '],
    ['a column too many', `${ABOUT}\tmore`, 'a row has 6 columns, not 7'],
    ['a path not from the root', 'about/\t\tpage\t\t0.1.0\tlive', 'path: must be a path'],
    ['a path with a space', '/a b/\t\tpage\t\t0.1.0\tlive', 'path: must be a path'],
    ['an anchor with a space', '/a/\tc 1\tpage\t\t0.1.0\tlive', 'anchor: must hold no white'],
    ['a kind nobody knows', '/a/\t\tpost\t\t0.1.0\tlive', 'kind: '],
    ['a hash too short', `/a/\t\tcomment\t${'a'.repeat(63)}\t0.1.0\tlive`, 'sha256: must be 64'],
    ['a hash in capitals', `/a/\t\tcomment\t${'A'.repeat(64)}\t0.1.0\tlive`, 'sha256: must be'],
    ['a release without a version', '/a/\t\tpage\t\tfirst\tlive', 'since: must be a version'],
    ['a state nobody knows', '/a/\t\tpage\t\t0.1.0\tmoved', 'state: '],
    ['a line end of Windows', `${ABOUT}\r`, 'state: '],
  ])('Names the line of %s and keeps the rows around it', (_, line, what) => {
    const { rows, problems } = readLedger(
      ledger('/\t\tpage\t\t0.1.0\tlive', line, '/map/\t\tpage\t\t0.1.0\tlive'),
    );
    expect(problems).toEqual([
      {
        file: 'permalinks.tsv',
        line: 3,
        what: expect.stringContaining(what),
        fix: 'restore the row from version history',
      },
    ]);
    expect(rows.map(({ path }) => path)).toEqual(['/', '/map/']);
  });

  it('Says every fault of a row, and of every row, at once', () => {
    const { problems } = readLedger(ledger('a\tb c\td\te\tf\tg', ABOUT, '', ABOUT));
    expect(problems.map(({ line }) => line)).toEqual([2, 4, 5]);
    for (const column of ['path', 'anchor', 'kind', 'sha256', 'since', 'state'])
      expect(problems[0]?.what).toContain(`${column}: `);
  });

  it('Names an address that stands twice, with the line of the first', () => {
    const other = printRow(aRow({ kind: 'section', since: '1.0.0' }));
    const { problems } = readLedger(ledger(ABOUT, ABOUT, other));
    expect(problems).toEqual(
      [3, 4].map((line) => ({
        file: 'permalinks.tsv',
        line,
        what: '/about/ stands on line 2 already',
        fix: 'keep the earlier row',
      })),
    );
  });
});
