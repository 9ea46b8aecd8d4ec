import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { counted } from '../apart.ts';
import type { Problem } from '../archive/problem.ts';
import type { Progress } from '../progress.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { type Broken, brokenOn } from './broken-promises.ts';
import { rowProblem } from './check-ledger.ts';
import { addressOf, printRow } from './ledger-file.ts';
import type { SiteFiles } from './site-files.ts';

/** What is read by no anchor. */
const FILES: readonly LedgerRow['kind'][] = ['capture', 'file'];

/**
 * Pages that were checked before and found good, by digests of what they promise with either their bytes or what they
 * were made of.
 */
export interface KnownGood {
  has(digest: string): boolean;
  add(digest: string): void;
}

/**
 * Whether a built site keeps every promise of the ledger: the page is there, the anchor stands on it exactly once and
 * on the right element, a live comment's words have the hash they had, and a removed one's are gone; and in a thread,
 * the address of a comment with its replies leads to what holds the comment. A comment's data stands beside its page.
 * A page that stays as it was when it was last found good is not read again.
 *
 * @param costs gets the CPU seconds that pages of comments cost, and all others.
 */
export function checkBuilt(
  rows: readonly LedgerRow[],
  site: SiteFiles,
  progress: Progress = () => {},
  good: KnownGood = new Set<string>(),
  costs = new Map<string, number>(),
): Problem[] {
  const byPath = Map.groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row }) => row.path,
  );
  let done = 0;
  const check = ([path, promised]: [string, Promised[]]): Problem[] => {
    progress('addresses checked', ++done, byPath.size);
    const file = site.at(fileOf(path));
    if (file === undefined) {
      return promised.map(({ row, index }) =>
        rowProblem(index, `the site has no page at ${addressOf(row)}`, 'bring the page back'),
      );
    }
    if (promised.every(({ row }) => FILES.includes(row.kind))) return [];
    const data = promised.flatMap(({ row, index }) => problemsOf(index, row, dataOf(row, site)));
    const made = site.madeOf(fileOf(path));
    const origin = made && digestOf('made of', Buffer.from(made.digest), promised);
    if (made?.stays && origin !== undefined && good.has(origin)) return data;
    const bytes = readFileSync(file);
    const digest = digestOf('bytes', bytes, promised);
    const broken = good.has(digest) ? [] : problemsIn(bytes.toString('utf8'), promised);
    if (broken.length === 0) for (const known of [digest, origin]) if (known) good.add(known);
    return [...broken, ...data];
  };
  const problems = [...Map.groupBy(byPath, ofComment)].flatMap(([what, pages]) =>
    counted(costs, what, () => pages.flatMap(check)),
  );
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function ofComment([, promised]: [string, Promised[]]): string {
  const own = promised.some(({ row }) => row.kind === 'comment' && row.anchor === '');
  return own ? 'pages of comments checked' : 'other pages checked';
}

/** A row with its place in the ledger. */
interface Promised {
  row: LedgerRow;
  index: number;
}

function problemsIn(html: string, promised: readonly Promised[]): Problem[] {
  const broken = brokenOn(
    html,
    promised.map(({ row }) => row),
  );
  return promised.flatMap(({ row, index }, at) => problemsOf(index, row, broken[at] ?? []));
}

/** The digest of a page, told by its bytes or by what it was made of, with what it promises. */
function digestOf(
  by: 'bytes' | 'made of',
  page: Uint8Array,
  promised: readonly Promised[],
): string {
  const rows = promised.map(({ row }) => `${printRow(row)}\n`).join('');
  return createHash('sha256').update(`${by}\n${rows}\n`).update(page).digest('base64url');
}

function problemsOf(index: number, row: LedgerRow, broken: readonly Broken[]): Problem[] {
  return broken.map(({ address = addressOf(row), what }) =>
    rowProblem(index, `${address} ${what}`, 'bring back what stood there'),
  );
}

/** The row of a comment's own page promises its data, too. */
function dataOf({ kind, path, anchor }: LedgerRow, site: SiteFiles): Broken[] {
  if (kind !== 'comment' || anchor !== '') return [];
  const address = path.replace(/\/$/, '.json');
  return site.at(fileOf(address)) === undefined
    ? [{ address, what: 'is no file of the site' }]
    : [];
}

/** The path of the file that is served at an address. */
function fileOf(address: string): string {
  return decodeURI(address.slice(1).replace(/^$|\/$/, '$&index.html'));
}
