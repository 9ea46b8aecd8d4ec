import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Problem } from '../archive/problem.ts';
import { renderedLines } from '../markdown/lines.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { rowProblem } from './check-ledger.ts';
import { addressOf } from './ledger-file.ts';
import { textHash } from './promised.ts';

/** What a row's address must lead to in the HTML. */
const RIGHT: Readonly<Record<LedgerRow['kind'], (element: Element) => boolean>> = {
  page: (element) => element.tagName === 'h1',
  thread: (element) => element.tagName === 'h1',
  theme: (element) => element.tagName === 'h1',
  section: (element) => element.tagName === 'h2',
  comment: (element) => element.tagName === 'article',
  claim: (element) => hasClass(element, 'claim'),
  term: (element) => element.children.some((child) => 'tagName' in child && child.tagName === 'dt'),
  capture: () => true,
};

/**
 * Whether a built site keeps every promise of the ledger: the page is there, the anchor stands on it exactly once and
 * on the right element, a live comment's words have the hash they had, and a removed one's are gone.
 */
export function checkBuilt(rows: readonly LedgerRow[], folder: string): Problem[] {
  const byPath = Map.groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row }) => row.path,
  );
  return [...byPath].flatMap(([path, promised]) => {
    const file = fileAt(folder, path);
    if (file === undefined) {
      return promised.map(({ row, index }) =>
        rowProblem(index, `the site has no page at ${addressOf(row)}`, 'bring the page back'),
      );
    }
    if (promised.every(({ row }) => row.kind === 'capture')) return [];
    const page = elementsById(fromHtml(readFileSync(file, 'utf8')));
    return promised.flatMap(({ row, index }) =>
      problemsAt(row, page).map((what) =>
        rowProblem(index, `${addressOf(row)} ${what}`, 'bring back what stood there'),
      ),
    );
  });
}

interface PageElements {
  byId: ReadonlyMap<string, Element[]>;
  all: Element[];
}

function problemsAt(row: LedgerRow, { byId, all }: PageElements): string[] {
  const right = RIGHT[row.kind];
  if (row.anchor === '') {
    const own = all.filter((element) =>
      row.kind === 'comment' ? hasClass(element, 'one-comment') : right(element),
    );
    if (own.length !== 1) return [`has ${own.length} ${row.kind}s where it must have one`];
    return row.kind === 'comment' ? wordsAt(row, own[0]) : [];
  }
  const [found, ...twins] = byId.get(row.anchor) ?? [];
  if (!found) return ['has no such anchor'];
  if (twins.length > 0) return [`has its anchor ${twins.length + 1} times`];
  // What stands for a removed claim or term is a note.
  if (row.state === 'live' && !right(found))
    return [`leads to a <${found.tagName}> that is no ${row.kind}`];
  return row.kind === 'comment' ? wordsAt(row, found) : [];
}

function wordsAt(row: LedgerRow, article: Element | undefined): string[] {
  if (!article) return [];
  const bodies = elementsOf(article).filter((element) => hasClass(element, 'body'));
  if (row.state === 'removed')
    return bodies.length === 0 ? [] : ['still shows the words that were removed'];
  const [body, ...more] = bodies;
  if (!body || more.length > 0) return [`has ${bodies.length} bodies where it must have one`];
  const lines = renderedLines({ type: 'root', children: body.children }).map(({ text }) => text);
  return textHash(lines) === row.sha256 ? [] : ['shows other words than were promised'];
}

function elementsById(tree: Root): PageElements {
  const all = elementsOf(tree);
  const withId = all.filter(({ properties }) => typeof properties['id'] === 'string');
  return { byId: Map.groupBy(withId, ({ properties }) => String(properties['id'])), all };
}

function elementsOf(tree: Root | Element): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    found.push(element);
  });
  return found;
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, decodeURI(path.endsWith('/') ? `${path}index.html` : path));
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
