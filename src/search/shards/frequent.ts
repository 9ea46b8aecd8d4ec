/**
 * From so many comments on a word is frequent, and where it stands beside another is indexed; of a phrase with a rarer
 * word so few texts may hold it that they are read.
 */
export const FREQUENT = 16;

type Places = readonly number[] | Int32Array;

/** Whether so many comments hold a word, in words of their own or quoted, that its pairs are indexed. */
export function isFrequent(own: Places, quoted: Places): boolean {
  if (own.length >= FREQUENT || own.length + quoted.length < FREQUENT)
    return own.length >= FREQUENT;
  return new Set([...own, ...quoted]).size >= FREQUENT;
}
