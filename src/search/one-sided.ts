import type { Stance } from '../schema/comment.ts';
import type { Answer, Request } from './answer.ts';

/** A side that has almost all of the first results. */
export interface OneSided {
  stance: 'for' | 'against';
  count: number;
  of: number;
}

/** The first results, of which it is told when one side has almost all. */
const FIRST = 10;

/** The side that almost all of the first results take, unless the reader asked for a side or another order. */
export function oneSideOf(
  { found, reading }: Pick<Answer, 'found' | 'reading'>,
  { choice, order }: Pick<Request, 'choice' | 'order'>,
): OneSided | undefined {
  if (order !== 'best' || (choice.stance ?? []).length > 0 || reading.sided) return undefined;
  return oneSidedness(found.slice(0, FIRST).map(({ document }) => document.stance));
}

/**
 * The side that nine of the first ten results take, or as large a share of fewer, from five on: a reader should know
 * that there is another.
 */
export function oneSidedness(stances: readonly Stance[]): OneSided | undefined {
  const first = stances.slice(0, FIRST);
  if (first.length < 5) return undefined;
  for (const stance of ['for', 'against'] as const) {
    const count = first.filter((other) => other === stance).length;
    if (count >= 0.9 * first.length) return { stance, count, of: first.length };
  }
  return undefined;
}
