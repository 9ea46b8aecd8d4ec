import type { LedgerRow } from '../schema/ledger.ts';
import { addressOf } from './ledger-file.ts';

/** What a ledger becomes when it takes in what an archive promises now. */
export interface Extended {
  /** Every row, old ones in their order, new ones after them. */
  rows: LedgerRow[];
  added: LedgerRow[];
  /** Comments whose words were removed since, and the pages of authors that went with them. */
  buried: LedgerRow[];
  /** Comments whose words were not whole in any capture, and are now. */
  filled: LedgerRow[];
}

/**
 * Adds a row for each new promise at the end of a ledger. Old rows see the two changes that are allowed: what was
 * removed loses its hash; a comment whose words were missing or cut gets one when they are whole.
 */
export function extendLedger(rows: readonly LedgerRow[], promised: readonly LedgerRow[]): Extended {
  const known = new Map(rows.map((row) => [addressOf(row), row]));
  const added = promised.filter((row) => !known.has(addressOf(row)));
  const of = (right: (row: LedgerRow, old: LedgerRow) => boolean) =>
    promised.filter((row) => {
      const old = known.get(addressOf(row));
      return old?.state === 'live' && right(row, old);
    });
  // An author’s page goes with the comments it is named after; a note then stands in its place.
  const wanted = new Set(promised.map(addressOf));
  const unnamed = rows
    .filter((row) => row.kind === 'author' && row.state === 'live' && !wanted.has(addressOf(row)))
    .map((row) => ({ ...row, sha256: '', state: 'removed' as const }));
  const buried = [...of((row) => row.state === 'removed'), ...unnamed];
  const filled = of((row, old) => row.kind === 'comment' && old.sha256 === '' && row.sha256 !== '');
  const changed = new Map([...buried, ...filled].map((row) => [addressOf(row), row]));
  const kept = rows.map((row) => {
    const now = changed.get(addressOf(row));
    return now ? { ...row, sha256: now.sha256, state: now.state } : row;
  });
  return { rows: [...kept, ...added], added, buried, filled };
}
