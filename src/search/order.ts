import type { Choice } from './choices.ts';
import { isChosen } from './chosen.ts';
import type { Found } from './matching.ts';

/** In which order comments are listed: by relevance, by date, or by relevance with one side first. */
export const ORDERS = ['best', 'for-first', 'against-first', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** What was found and is chosen. */
export function chosen(found: readonly Found[], choice: Choice): Found[] {
  return found.filter(({ document }) => isChosen(document, choice));
}

/** What was found, in the order asked for; comments without a date come last by date. */
export function inOrder(found: readonly Found[], order: Order): Found[] {
  if (order === 'best') return [...found];
  if (order === 'for-first' || order === 'against-first') {
    const side = order === 'for-first' ? 'for' : 'against';
    const first = ({ document }: Found) => document.stance === side;
    return [...found.filter(first), ...found.filter((one) => !first(one))];
  }
  const sign = order === 'oldest' ? 1 : -1;
  return found.toSorted((a, b) => {
    const [one, other] = [a.document.date, b.document.date];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (Date.parse(one) - Date.parse(other));
  });
}
