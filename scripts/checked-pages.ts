import type { KnownGood } from '../src/ledger/check-built.ts';
import { readRecord, writeRecord } from './record.ts';

/** Pages that kept all their promises, by the digest of the page and its promises. */
export interface CheckedPages extends KnownGood {
  /** Writes down which pages of this build did; the others need not be remembered. */
  save(): void;
}

/**
 * The pages that were good when the site was last checked.
 *
 * @param record the file that names them.
 * @param maker the digest of what checks pages: what another found is not believed.
 */
export function checkedPages(record: string, maker: string): CheckedPages {
  const known = new Set(readRecord(record, maker));
  const good = new Set<string>();
  return {
    has(digest) {
      const found = known.has(digest);
      if (found) good.add(digest);
      return found;
    },
    add: (digest) => good.add(digest),
    save: () => writeRecord(record, maker, good),
  };
}
