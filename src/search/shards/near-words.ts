import { edits } from '../edits.ts';
import { isLong } from '../long-word.ts';
import { mayCorrect } from '../may-correct.ts';
import { SHORTEST_PREFIX } from '../words.ts';
import type { Terms } from './read-terms.ts';

/**
 * For each of some terms the word that goes before every other, where the file of terms in which it would lie itself
 * tells: it is one edit off, and all that begin as much as the term lie there, but none is one edit off.
 * @throws {Lacking} when a file is not here.
 */
export function nearIn(terms: Terms, unknown: readonly string[]): ReadonlyMap<string, string> {
  const long = unknown.filter(isLong);
  terms.expect([], long, true);
  return new Map(
    long.flatMap((term) => {
      const near = nearTo(term, terms);
      return near === undefined ? [] : [[term, near] as const];
    }),
  );
}

function nearTo(term: string, terms: Terms): string | undefined {
  for (let length = term.length; length >= SHORTEST_PREFIX; length -= 1) {
    const beginning = term.slice(0, length);
    if (terms.filesAround(beginning).length > 1) return undefined;
    const [word, ...others] = [...terms.beginningWith(beginning)].filter(
      (one) => Math.abs(one.length - term.length) <= 1 && edits(term, one) <= 1 && mayCorrect(one),
    );
    if (word !== undefined) return others.length === 0 ? word : undefined;
  }
  return undefined;
}
