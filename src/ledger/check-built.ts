import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import type { Problem } from '../archive/problem.ts';
import { renderedLines } from '../markdown/lines.ts';
import { branchAnchor } from '../model/permalink.ts';
import type { Progress } from '../progress.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { rowProblem } from './check-ledger.ts';
import { addressOf, printRow } from './ledger-file.ts';
import {
  elementsIn,
  hasClass,
  holds,
  type PageElement,
  type PageElements,
} from './page-elements.ts';
import { textHash } from './promised.ts';
import type { SiteFiles } from './site-files.ts';

/** What a row's address must lead to in the HTML. */
const RIGHT: Readonly<
  Record<LedgerRow['kind'], (element: PageElement, all: readonly PageElement[]) => boolean>
> = {
  page: ({ name }) => name === 'h1',
  thread: ({ name }) => name === 'h1',
  theme: ({ name }) => name === 'h1',
  section: ({ name }) => name === 'h2',
  comment: ({ name }) => name === 'article',
  claim: (element) => hasClass(element, 'claim'),
  term: (element, all) => all.some(({ name, parent }) => name === 'dt' && parent === element),
  author: ({ name }) => name === 'h1',
  capture: () => true,
  file: () => true,
};

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
 */
export function checkBuilt(
  rows: readonly LedgerRow[],
  site: SiteFiles,
  progress: Progress = () => {},
  good: KnownGood = new Set<string>(),
): Problem[] {
  const byPath = Map.groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row }) => row.path,
  );
  return [...byPath].flatMap(([path, promised], index, all) => {
    progress('addresses checked', index + 1, all.length);
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
    const broken = good.has(digest) ? [] : brokenOn(bytes.toString('utf8'), promised);
    if (broken.length === 0) for (const known of [digest, origin]) if (known) good.add(known);
    return [...broken, ...data];
  });
}

/** A row with its place in the ledger. */
interface Promised {
  row: LedgerRow;
  index: number;
}

/** Which promises a page breaks. That depends on the page and these rows, but for the place of each, and on nothing else. */
function brokenOn(html: string, promised: readonly Promised[]): Problem[] {
  const page = elementsIn(html);
  const bodies = Map.groupBy(
    page.all.filter((element) => hasClass(element, 'body')),
    articleOf,
  );
  return promised.flatMap(({ row, index }) =>
    problemsOf(index, row, problemsAt(row, page, bodies)),
  );
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

/** What is wrong at an address: the row's, unless another is named. */
interface Broken {
  address?: string;
  what: string;
}

/** What holds words on a page, by the article that it stands in. */
type Bodies = ReadonlyMap<PageElement | undefined, readonly PageElement[]>;

function articleOf(element: PageElement): PageElement | undefined {
  let at = element.parent;
  while (at && at.name !== 'article') at = at.parent;
  return at;
}

function problemsAt(row: LedgerRow, page: PageElements, bodies: Bodies): Broken[] {
  const { byId, all } = page;
  const right = RIGHT[row.kind];
  if (row.anchor === '') {
    const own = all.filter((element) =>
      row.kind === 'comment' ? hasClass(element, 'one-comment') : right(element, all),
    );
    if (own.length !== 1)
      return [{ what: `has ${own.length} ${row.kind}s where it must have one` }];
    return row.kind === 'comment' ? wordsAt(row, bodies.get(own[0]) ?? []) : [];
  }
  const [found, ...twins] = byId.get(row.anchor) ?? [];
  if (!found) return [{ what: 'has no such anchor' }];
  if (twins.length > 0) return [{ what: `has its anchor ${twins.length + 1} times` }];
  // What stands for a removed claim or term is a note.
  if (row.state === 'live' && !right(found, all))
    return [{ what: `leads to a <${found.name}> that is no ${row.kind}` }];
  if (row.kind !== 'comment') return [];
  const broken = wordsAt(row, bodies.get(found) ?? []);
  return broken.length > 0 ? broken : branchAt(row, found, page);
}

/** A comment's row promises its branch, too: readers are given the address of a comment with its replies. */
function branchAt(row: LedgerRow, article: PageElement, { byId }: PageElements): Broken[] {
  const number = Number(row.anchor.replace(/^\D+/, ''));
  const id = branchAnchor(number);
  const address = addressOf({ path: row.path, anchor: id });
  const [found, ...twins] = byId.get(id) ?? [];
  if (!found) return [{ address, what: 'has no such anchor' }];
  if (twins.length > 0) return [{ address, what: `has its anchor ${twins.length + 1} times` }];
  if (holds(found, article)) return [];
  return [{ address, what: `leads to a <${found.name}> that does not hold comment ${number}` }];
}

/** The row of a comment's own page promises its data, too. */
function dataOf({ kind, path, anchor }: LedgerRow, site: SiteFiles): Broken[] {
  if (kind !== 'comment' || anchor !== '') return [];
  const address = path.replace(/\/$/, '.json');
  return site.at(fileOf(address)) === undefined
    ? [{ address, what: 'is no file of the site' }]
    : [];
}

function wordsAt(row: LedgerRow, bodies: readonly PageElement[]): Broken[] {
  if (row.state === 'removed')
    return bodies.length === 0 ? [] : [{ what: 'still shows the words that were removed' }];
  // Words that no capture holds whole are not promised yet, and may not be there at all.
  if (row.sha256 === '' && bodies.length <= 1) return [];
  const [body, ...more] = bodies;
  if (!body || more.length > 0)
    return [{ what: `has ${bodies.length} bodies where it must have one` }];
  return wordsHash(body.inner) === row.sha256
    ? []
    : [{ what: 'shows other words than were promised' }];
}

/** The hash of the words that HTML holds. A comment's stand on two pages. */
function wordsHash(html: string): string {
  // A part of a page would keep all of it in memory.
  const key = createHash('sha256').update(html).digest('base64');
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const lines = renderedLines(fromHtml(html, { fragment: true })).map(({ text }) => text);
  const hash = textHash(lines);
  hashes.set(key, hash);
  return hash;
}

const hashes = new Map<string, string>();

/** The path of the file that is served at an address. */
function fileOf(address: string): string {
  return decodeURI(address.slice(1).replace(/^$|\/$/, '$&index.html'));
}
