import { edits } from './edits.ts';
import { isLong } from './long-word.ts';

/**
 * The word most like one that stands nowhere, of those like it, which come with how many comments and entries hold each:
 * of those as few edits away that which has most of its beginning, then that which more hold. Few slips are at
 * the first letter (Yannakoudakis and Fawthrop 1983); of a short word only that counts.
 */
export function closestOf(
  term: string,
  allowed: number,
  alike: ReadonlyMap<string, number>,
): string | undefined {
  const candidates = [...alike].filter(([found]) => edits(term, found) <= allowed);
  const [best] = candidates.toSorted(
    ([a, often], [b, oftenB]) =>
      edits(term, a) - edits(term, b) ||
      begunAlike(term, b) - begunAlike(term, a) ||
      oftenB - often ||
      a.localeCompare(b, 'en'),
  );
  return best?.[0];
}

/** How many letters at its beginning, as far as they count, a word has in common with a term. */
function begunAlike(term: string, word: string): number {
  const counting = isLong(term) ? term.length : 1;
  let same = 0;
  while (same < counting && word[same] === term[same]) same += 1;
  return same;
}
