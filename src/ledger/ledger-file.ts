import type { Problem } from '../archive/problem.ts';
import { type LedgerRow, ledgerRow } from '../schema/ledger.ts';

/** The ledger's place in the content folder. */
export const LEDGER = 'permalinks.tsv';

const COLUMNS = ['path', 'anchor', 'kind', 'sha256', 'since', 'state'] as const;

/** The rows of a ledger with every problem of its form: columns, values, and addresses named twice. */
export function readLedger(text: string): { rows: LedgerRow[]; problems: Problem[] } {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== COLUMNS.join('\t')) {
    const what = 'the first line does not name the columns';
    const fix = 'restore the file from version history: rows are only ever added at its end';
    return {
      rows: [],
      problems: [{ file: LEDGER, line: 1, what, expected: COLUMNS.join(', '), fix }],
    };
  }
  const problems: Problem[] = [];
  const rows: LedgerRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const at = { file: LEDGER, line: index + 2 };
    const values = line.split('\t');
    const [path, anchor, kind, sha256, since, state] = values;
    const parsed = ledgerRow.safeParse({ path, anchor, kind, sha256, since, state });
    if (!parsed.success || values.length !== COLUMNS.length) {
      const why = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      const what = why?.join('; ') ?? `a row has ${COLUMNS.length} columns, not ${values.length}`;
      problems.push({ ...at, what, fix: 'restore the row from version history' });
      continue;
    }
    const address = addressOf(parsed.data);
    const twin = seen.get(address);
    if (twin === undefined) seen.set(address, index + 2);
    else {
      const what = `${address} stands on line ${twin} already`;
      problems.push({ ...at, what, fix: 'keep the earlier row' });
    }
    rows.push(parsed.data);
  }
  return { rows, problems };
}

/** A ledger as its file holds it. */
export function printLedger(rows: readonly LedgerRow[]): string {
  return `${[COLUMNS.join('\t'), ...rows.map(printRow)].join('\n')}\n`;
}

/** A row as its line. */
export function printRow(row: LedgerRow): string {
  return COLUMNS.map((column) => row[column]).join('\t');
}

/** What a row promises: the path, with the anchor where there is one. */
export function addressOf({ path, anchor }: Pick<LedgerRow, 'path' | 'anchor'>): string {
  return anchor === '' ? path : `${path}#${anchor}`;
}
