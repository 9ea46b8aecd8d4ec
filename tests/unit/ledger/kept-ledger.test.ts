import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerRows } from '../../../src/ledger/kept-ledger.ts';
import { LEDGER, printLedger } from '../../../src/ledger/ledger-file.ts';
import { aRow } from '../../support/ledger-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the ledger of a content folder, for the pages', () => {
  it('Is read once, and again when the file has changed', () => {
    expect(ledgerRows(folder)).toEqual([]);
    const file = join(folder, LEDGER);
    writeFileSync(file, printLedger([aRow()]));
    const rows = ledgerRows(folder);
    expect(rows).toEqual([aRow()]);
    expect(ledgerRows(folder)).toBe(rows);
    writeFileSync(file, printLedger([]));
    utimesSync(file, 1, 1);
    expect(ledgerRows(folder)).toEqual([]);
  });
});
