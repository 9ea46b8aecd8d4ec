import { opening } from '../model/excerpt.ts';
import { permalinks } from '../model/permalink.ts';
import { counted } from '../model/wording.ts';
import { inAddress } from '../search/in-address.ts';
import type { Listing } from '../search/listing.ts';
import { printQuery } from '../search/print-query.ts';
import { parseQuery } from '../search/query.ts';
import { element, fill, linkTo, plainButton } from './elements.ts';
import { EntryList } from './entry-list.ts';
import { addressOf, type Shown } from './search-address.ts';

const link = permalinks(import.meta.env.BASE_URL);

/** Where the search page shows what came of a query: one live line, and the rest. */
export interface Outcome {
  status: HTMLElement;
  body: HTMLElement;
}

/** Characters of a query that are said again; a pasted text is not. */
const SAID = 80;

/** A query as it is said again in a sentence, whose direction it does not turn. */
const said = (typed: string) => element('bdi', '', `“${opening([typed], SAID)}”`);

/** The pause after which a count is announced, so that not every letter is (SPEC 13). */
const QUIET = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says something now, in place of a count that waits to be said. */
export function sayAtOnce(status: HTMLElement, words: string): void {
  clearTimeout(waiting);
  status.textContent = words;
}

/** Says how many comments were found, once the reader pauses. */
export function sayCount(status: HTMLElement, listing: Listing, typed: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => status.replaceChildren(...countInWords(listing, typed.trim())), QUIET);
}

function countInWords(
  { count, all, complete, total, reading: { like } }: Listing,
  typed: string,
): (Node | string)[] {
  const of = (number: number) =>
    element(
      'b',
      '',
      `${all ? '' : 'At least '}${number.toLocaleString('en')} of ${counted(total, 'comment')}`,
    );
  const verb = (number: number) => (number === 1 ? 'matches' : 'match');
  if (typed === '') return [count === 0 ? element('b', '', 'No comment') : of(count)];
  if (like.length > 0 && count > 0) {
    return [
      of(count),
      ` ${count === 1 ? 'shares' : 'share'} words with comment ${like.join(' and ')}`,
    ];
  }
  if (count === 0) return [element('b', '', 'No comment'), ' matches ', said(typed)];
  if (complete === 0) {
    return [
      element('b', '', 'No comment'),
      ' matches all of ',
      said(typed),
      '; ',
      of(count),
      ` ${verb(count)} some of it`,
    ];
  }
  const some = count - complete;
  return [
    of(complete),
    ` ${verb(complete)} `,
    said(typed),
    some === 0 ? '' : `, ${some.toLocaleString('en')} more only some of it`,
  ];
}

export function showLoading({ body }: Outcome, kilobytes: string | undefined): void {
  body.replaceChildren(
    element('div', 'loading-rule'),
    element(
      'p',
      'meta',
      kilobytes === undefined ? 'Searching…' : `Getting the index, ${kilobytes} KB…`,
    ),
  );
}

export function showFailure({ status, body }: Outcome, again: () => void): void {
  sayAtOnce(status, '');
  const failed = element('p', 'state', 'The index did not come.');
  failed.role = 'alert';
  body.replaceChildren(
    failed,
    element(
      'p',
      '',
      'The connection may be down, or the browser stopped the search. Nothing is lost: try again, or read the threads.',
    ),
    element(
      'ul',
      'ways',
      element('li', '', plainButton('Try again', again)),
      element('li', '', linkTo(link.threads(), '', 'Read the threads')),
    ),
  );
}

/** Says that nothing was found and offers ways out: without the filters, without the operators, each word alone. */
export function showNothing({ body }: Outcome, { reading, entries }: Listing, shown: Shown): void {
  const typed = shown.typed.trim();
  const ways: [address: string, ...label: (Node | string)[]][] = [];
  if (Object.values(shown.choice).some((values) => values.length > 0) && typed !== '') {
    ways.push([
      `${link.search()}${addressOf({ ...shown, typed: inAddress(typed, reading.words), choice: {} })}`,
      'Search without the filters',
    ]);
  }
  const parts = new Set([withoutOperators(typed), ...reading.words, ...reading.phrases]);
  for (const part of [...parts].filter((one) => one !== '' && one !== typed).slice(0, 2))
    ways.push([link.search({ q: part }), 'Search ', said(part), ' only']);
  ways.push([link.themes(), 'All questions'], [link.threads(), 'All threads']);
  fill(
    body,
    ...new EntryList().of(entries),
    element(
      'p',
      'state',
      ...(typed === ''
        ? ['No comment is all of that.']
        : ['No comment matches ', said(typed), '.']),
    ),
    element('p', '', 'Try another word, or a shorter one; fewer filters, or none.'),
    element(
      'ul',
      'ways',
      // In one element: a flex box drops the spaces between its parts.
      ...ways.map(([address, ...label]) =>
        element('li', '', linkTo(address, '', element('span', '', ...label))),
      ),
    ),
  );
}

/** What was typed but for its operators and what it leaves out. */
function withoutOperators(typed: string): string {
  const { clauses } = parseQuery(typed);
  const kept = clauses.filter(({ kind, excluded }) => kind !== 'operator' && !excluded);
  return kept.length === clauses.length ? typed : printQuery({ clauses: kept, growing: true });
}
