import type { Request } from '../search/answer.ts';
import { FACETS } from '../search/choices.ts';
import { ORDERS } from '../search/order.ts';

/** What the search page shows: a request, and how many results. */
export interface Shown extends Request {
  limit: number;
}

/** Results shown at first, and added at a time. */
export const STEP = 20;

/** Reads what an address asks for; what it holds besides is left out. */
export function shownBy(search: string): Shown {
  const parameters = new URLSearchParams(search);
  const order = ORDERS.find((one) => one === parameters.get('order')) ?? 'best';
  const limit = Number(parameters.get('show'));
  return {
    typed: parameters.get('q') ?? '',
    choice: Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)])),
    order,
    vocabulary: parameters.get('vocabulary') !== 'off',
    more: parameters.get('more') === 'on',
    limit: Number.isInteger(limit) && limit > STEP && limit <= 1000 ? limit : STEP,
  };
}

/** The query string of what is shown; empty when nothing is asked. */
export function addressOf({ typed, choice, order, vocabulary, more, limit }: Shown): string {
  const parameters = new URLSearchParams();
  if (typed !== '') parameters.set('q', typed);
  for (const facet of FACETS) {
    for (const value of choice[facet] ?? []) parameters.append(facet, value);
  }
  if (order !== 'best') parameters.set('order', order);
  if (!vocabulary) parameters.set('vocabulary', 'off');
  if (more) parameters.set('more', 'on');
  if (limit > STEP) parameters.set('show', String(limit));
  const query = parameters.toString();
  return query && `?${query}`;
}
