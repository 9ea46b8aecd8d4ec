/** How many letters may be wrong, missing, too many or swapped in a word of some length that may be corrected. */
export function allowedEdits(length: number): number {
  return length < 8 ? 1 : 2;
}

/** For each of the words that stand nowhere the word that is meant, where there is one at most so many edits from it. */
export function correctionsOf(
  unknown: readonly string[],
  closest: (term: string, allowed: number) => string | undefined,
): Map<string, string> {
  return new Map(
    unknown.flatMap((term): [string, string][] => {
      const to = closest(term, allowedEdits(term.length));
      return to === undefined ? [] : [[term, to]];
    }),
  );
}
