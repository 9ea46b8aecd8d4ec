/** How many letters may be wrong, missing, too many or swapped in a word of some length. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
