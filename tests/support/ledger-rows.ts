import fc from 'fast-check';
import { LEDGER, readLedger } from '../../src/ledger/ledger-file.ts';
import type { LedgerRow } from '../../src/schema/ledger.ts';
import type { ContentCopy } from './content-copy.ts';

/** A page that was promised in the first release, with the given fields. */
export function aRow(fields: Partial<LedgerRow> = {}): LedgerRow {
  return {
    path: '/about/',
    anchor: '',
    kind: 'page',
    sha256: '',
    since: '0.1.0',
    state: 'live',
    ...fields,
  };
}

/** A live comment on its own page, whose words have the hash of 64 times the digit. */
export function aCommentRow(number: number, digit = 'a'): LedgerRow {
  return aRow({ path: `/c/${number}/`, kind: 'comment', sha256: digit.repeat(64) });
}

/** Any ledger of comments, claims and pages, each address once. */
export const anyLedger = fc
  .uniqueArray(
    fc.record({
      place: fc.integer({ min: 1, max: 99 }),
      kind: fc.constantFrom<LedgerRow['kind']>('comment', 'claim', 'page'),
      digit: fc.constantFrom('0', '7', 'f'),
      state: fc.constantFrom<LedgerRow['state']>('live', 'removed'),
      since: fc.constantFrom('0.1.0', '1.0.0'),
    }),
    { selector: ({ place }) => place, minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ place, kind, digit, state, since }) => {
      const hashed = kind === 'comment' && state === 'live';
      return aRow({
        path: `/${place}/`,
        kind,
        state,
        since,
        sha256: hashed ? digit.repeat(64) : '',
      });
    }),
  );

/** The rows of a copy's ledger. */
export function rowsOf(copy: ContentCopy): LedgerRow[] {
  return readLedger(copy.read(LEDGER)).rows;
}
