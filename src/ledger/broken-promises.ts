import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { renderedLines } from '../markdown/lines.ts';
import { branchAnchor } from '../model/permalink.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { addressOf } from './ledger-file.ts';
import {
  elementsIn,
  hasClass,
  holds,
  type PageElement,
  type PageElements,
} from './page-elements.ts';
import { textHash } from './promised.ts';

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

/** What is wrong at an address: the row's, unless another is named. */
export interface Broken {
  address?: string;
  what: string;
}

/** What of its promises a page breaks, row by row. That depends on the page and these rows and on nothing else. */
export function brokenOn(html: string, rows: readonly LedgerRow[]): Broken[][] {
  const page = elementsIn(html);
  const bodies = Map.groupBy(
    page.all.filter((element) => hasClass(element, 'body')),
    articleOf,
  );
  return rows.map((row) => problemsAt(row, page, bodies));
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
