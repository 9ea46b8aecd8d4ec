import { conceptTerm } from '../index-options.ts';
import { type Concept, formsOf } from '../vocabulary.ts';
import { differencesFrom } from './differences.ts';
import type { Triples } from './postings.ts';

/**
 * For the term of each concept, the word of its forms whose lists are most like its own: most comments that speak of
 * China call it so. None where it has fewer places than there would be differences.
 */
export function basesOf(
  vocabulary: readonly Concept[],
  terms: ReadonlyMap<string, Triples[]>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const concept of vocabulary) {
    const term = conceptTerm(concept.slug);
    const lists = terms.get(term);
    if (!lists) continue;
    let least = lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
    for (const word of new Set(formsOf(concept).flatMap((form) => form.terms))) {
      const base = terms.get(word);
      if (!base) continue;
      const differences = differencesOf(base, lists);
      if (differences >= least) continue;
      least = differences;
      found.set(term, word);
    }
  }
  return found;
}

function differencesOf(base: readonly Triples[], lists: readonly Triples[]): number {
  let sum = 0;
  for (let list = 0; list < Math.max(base.length, lists.length); list += 1)
    sum += differencesFrom(base[list] ?? [], lists[list] ?? []).length;
  return sum;
}
