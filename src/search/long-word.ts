/** Letters from which on a word is long: few words of that length are one edit from each other. */
const LONG = 6;

/** Whether more than the first letter of a misspelt word tells which is meant. */
export function isLong(term: string): boolean {
  return term.length >= LONG;
}
