import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerRow } from '../schema/ledger.ts';
import { LEDGER, readLedger } from './ledger-file.ts';

let kept: { file: string; changed: number; rows: readonly LedgerRow[] } | undefined;

/** The rows of a content folder's ledger, read again only when the file has changed; none where there is no ledger. */
export function ledgerRows(folder: string): readonly LedgerRow[] {
  const file = join(folder, LEDGER);
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return [];
  if (kept?.file !== file || kept.changed !== changed)
    kept = { file, changed, rows: readLedger(readFileSync(file, 'utf8')).rows };
  return kept.rows;
}
