import distance from 'damerau-levenshtein';

/** Edits between two words: letters changed, added, left out, or two neighbours swapped (Damerau 1964). */
export function edits(a: string, b: string): number {
  return distance(a, b).steps;
}
