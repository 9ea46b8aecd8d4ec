import type { Problem } from '../archive/problem.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { addressOf, LEDGER, printRow } from './ledger-file.ts';

/** A problem of a row, by its place in the ledger. */
export function rowProblem(index: number, what: string, fix: string): Problem {
  return { file: LEDGER, line: index + 2, what, fix };
}

/** Whether every address that the archive promises has its row, and every row its promise. */
export function checkPromises(
  rows: readonly LedgerRow[],
  promised: readonly LedgerRow[],
): Problem[] {
  const addresses = rows.map(addressOf);
  const known = new Set(addresses);
  const wanted = new Map(promised.map((row) => [addressOf(row), row]));
  const missing = [...wanted]
    .filter(([address]) => !known.has(address))
    .map(([address, row]) => ({
      file: LEDGER,
      what: `${address} has no row`,
      expected: printRow(row),
      fix: 'add the row at the end: npm run ledger -- --write',
    }));
  const broken = rows.flatMap((row, index): Problem[] => {
    const address = addresses[index] ?? '';
    const promise = wanted.get(address);
    if (!promise) {
      if (row.state === 'removed' && row.kind !== 'comment') return [];
      const what = `nothing stands at ${address} any more, which was promised`;
      const fix =
        row.kind === 'author'
          ? 'if its comment was removed, mark the row as removed: npm run ledger -- --write'
          : `bring the ${row.kind} back; what must go becomes a tombstone`;
      return [rowProblem(index, what, fix)];
    }
    if (row.kind !== promise.kind) {
      return [
        rowProblem(index, `${address} is a ${promise.kind}, not a ${row.kind}`, 'restore it'),
      ];
    }
    if (row.state !== promise.state) {
      const what = `${address} is ${promise.state}, and its row says ${row.state}`;
      const fix =
        promise.state === 'removed'
          ? 'write removed, and take the hash out: npm run ledger -- --write'
          : 'what was removed does not come back under its old number';
      return [rowProblem(index, what, fix)];
    }
    if (row.sha256 === promise.sha256) return [];
    if (row.sha256 === '' && row.kind === 'comment') {
      const fix = 'write their hash: npm run ledger -- --write';
      return [rowProblem(index, `the words at ${address} are whole now, and not promised`, fix)];
    }
    const what = `the words at ${address} are not those that were promised`;
    return [
      {
        ...rowProblem(index, what, 'restore the words; a comment that was quoted never changes'),
        expected: row.sha256,
        found: promise.sha256,
      },
    ];
  });
  return [...missing, ...broken];
}

/**
 * What a later ledger may not do to an earlier one: drop, change or reorder a row, but for a live one that becomes
 * removed and loses its hash, and for a comment's that had none, because no capture held its words whole, and gets one.
 * `version` names the earlier one in problems.
 */
export function checkHistory(
  earlier: readonly LedgerRow[],
  later: readonly LedgerRow[],
  version: string,
): Problem[] {
  const places = new Map(later.map((row, index) => [addressOf(row), index]));
  let last = -1;
  return earlier.flatMap((old): Problem[] => {
    const address = addressOf(old);
    const index = places.get(address);
    const row = later[index ?? -1];
    const fix = `restore it as it stands in ${version}`;
    if (index === undefined || !row) {
      return [
        { file: LEDGER, what: `the row of ${address} is gone`, expected: printRow(old), fix },
      ];
    }
    if (index < last) return [rowProblem(index, `the row of ${address} was moved up`, fix)];
    last = index;
    const buried = old.state === 'live' && row.state === 'removed' && row.sha256 === '';
    const expected = buried ? printRow({ ...old, state: 'removed', sha256: '' }) : printRow(old);
    const filled = old.kind === 'comment' && old.state === 'live' && old.sha256 === '';
    const allowed = filled ? printRow({ ...old, sha256: row.sha256 }) : expected;
    if (printRow(row) === expected || printRow(row) === allowed) return [];
    return [
      {
        ...rowProblem(index, `the row of ${address} was changed`, fix),
        expected,
        found: printRow(row),
      },
    ];
  });
}
