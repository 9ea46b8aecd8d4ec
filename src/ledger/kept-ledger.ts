import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LedgerRow } from '../schema/ledger.ts';
import { LEDGER, readLedger } from './ledger-file.ts';

declare global {
  /** The ledger that was read last: pages are bundled with modules of their own, and would read it again. */
  var archiveLedger: { file: string; changed: number; rows: readonly LedgerRow[] } | undefined;
}

/** The rows of a content folder's ledger, read again only when the file has changed; none where there is no ledger. */
export function ledgerRows(folder: string): readonly LedgerRow[] {
  const { file, changed } = stateOf(folder);
  if (changed === undefined) return [];
  const kept = globalThis.archiveLedger;
  if (kept?.file === file && kept.changed === changed) return kept.rows;
  return readRows(folder).rows;
}

/** Reads a content folder's ledger, with every problem of its form. There must be one. */
export function readRows(folder: string): ReturnType<typeof readLedger> {
  const { file, changed = 0 } = stateOf(folder);
  const read = readLedger(readFileSync(file, 'utf8'));
  globalThis.archiveLedger = { file, changed, rows: read.rows };
  return read;
}

function stateOf(folder: string): { file: string; changed: number | undefined } {
  const file = resolve(folder, LEDGER);
  return { file, changed: statSync(file, { throwIfNoEntry: false })?.mtimeMs };
}
