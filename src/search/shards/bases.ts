import { conceptTerm } from '../index-options.ts';
import { stemOf } from '../stem.ts';
import { type Concept, formsOf } from '../vocabulary.ts';
import { differencesFrom } from './differences.ts';
import { BESIDE, LIST } from './layout.ts';
import type { Triples } from './postings.ts';

/**
 * For the term of each concept, the word of its forms whose lists are most like its own: most comments that speak of
 * China call it so. Where it has fewer places than there would be differences, the form of one word that most comments
 * hold, which is asked for most, behind `BESIDE`; none where no comment holds any.
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
    const forms = formsOf(concept).map((form) => form.terms);
    const beside = mostHeld(
      forms.flatMap(([word = '', ...more]) => (more.length === 0 ? word : [])),
      terms,
    );
    if (beside !== undefined) found.set(term, `${BESIDE}${stemOf(beside) ?? beside}`);
    let least = lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
    for (const word of new Set(forms.flat())) {
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

/** The word with the longest list of commenters' own words. */
function mostHeld(
  words: readonly string[],
  terms: ReadonlyMap<string, Triples[]>,
): string | undefined {
  const often = (word: string) => terms.get(word)?.[LIST.own]?.length ?? 0;
  return words.filter((word) => terms.has(word)).toSorted((a, b) => often(b) - often(a))[0];
}

function differencesOf(base: readonly Triples[], lists: readonly Triples[]): number {
  let sum = 0;
  for (let list = 0; list < Math.max(base.length, lists.length); list += 1)
    sum += differencesFrom(base[list] ?? [], lists[list] ?? []).length;
  return sum;
}
