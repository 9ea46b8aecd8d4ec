import { permalinks } from '../model/permalink.ts';
import { counted } from '../model/wording.ts';
import type { Listing } from '../search/listing.ts';
import { element, linkTo, plainButton } from './elements.ts';
import { entryList } from './result-list.ts';
import { addressOf, type Shown } from './search-address.ts';

const link = permalinks(import.meta.env.BASE_URL);

/** Where the search page shows what came of a query: one live line, and the rest. */
export interface Outcome {
  status: HTMLElement;
  body: HTMLElement;
}

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
  { count, complete, total, reading: { like } }: Listing,
  typed: string,
): (Node | string)[] {
  const of = (number: number) =>
    element('b', '', `${number.toLocaleString('en')} of ${counted(total, 'comment')}`);
  const verb = (number: number) => (number === 1 ? 'matches' : 'match');
  if (typed === '') return [count === 0 ? element('b', '', 'No comment') : of(count)];
  if (like.length > 0 && count > 0) {
    return [
      of(count),
      ` ${count === 1 ? 'shares' : 'share'} words with comment ${like.join(' and ')}`,
    ];
  }
  if (count === 0) return [element('b', '', 'No comment'), ` matches “${typed}”`];
  if (complete === 0) {
    return [
      element('b', '', 'No comment'),
      ` matches all of “${typed}”; `,
      of(count),
      ` ${verb(count)} some of it`,
    ];
  }
  const some = count - complete;
  return [
    of(complete),
    ` ${verb(complete)} “${typed}”`,
    some === 0 ? '' : `, ${some.toLocaleString('en')} more only some of it`,
  ];
}

export function showLoading({ body }: Outcome, kilobytes: string): void {
  body.replaceChildren(
    element('div', 'loading-rule'),
    element('p', 'meta', `Getting the index, ${kilobytes} KB…`),
  );
}

export function showFailure({ status, body }: Outcome, again: () => void): void {
  sayAtOnce(status, '');
  body.replaceChildren(
    element('p', 'state', 'The index did not come.'),
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

/** Says that nothing was found and offers ways out: without the filters, each word alone, and the questions. */
export function showNothing({ body }: Outcome, { reading, entries }: Listing, shown: Shown): void {
  const typed = shown.typed.trim();
  const ways: [string, string][] = [];
  if (Object.values(shown.choice).some((values) => values.length > 0) && typed !== '') {
    ways.push([
      `${link.search()}${addressOf({ ...shown, choice: {} })}`,
      'Search without the filters',
    ]);
  }
  const parts = [...reading.words, ...reading.phrases];
  if (parts.length > 1) {
    for (const part of parts.slice(0, 2))
      ways.push([link.search({ q: part }), `Search “${part}” only`]);
  }
  ways.push([link.themes(), 'All questions'], [link.threads(), 'All threads']);
  body.replaceChildren(
    ...entryList(entries),
    element(
      'p',
      'state',
      typed === '' ? 'No comment is all of that.' : `No comment matches “${typed}”.`,
    ),
    element('p', '', 'Try another word, or a shorter one; fewer filters, or none.'),
    element(
      'ul',
      'ways',
      ...ways.map(([address, label]) => element('li', '', linkTo(address, '', label))),
    ),
  );
}
