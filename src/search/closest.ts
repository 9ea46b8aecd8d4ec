import { edits } from './edits.ts';

/** The word most like one that stands nowhere, of those like it, which come with how many comments and entries hold each. */
export function closestOf(
  term: string,
  allowed: number,
  alike: ReadonlyMap<string, number>,
): string | undefined {
  const candidates = [...alike].filter(([found]) => edits(term, found) <= allowed);
  const [best] = candidates.toSorted(
    ([a, often], [b, oftenB]) =>
      edits(term, a) - edits(term, b) ||
      Number(b[0] === term[0]) - Number(a[0] === term[0]) ||
      oftenB - often ||
      a.localeCompare(b, 'en'),
  );
  return best?.[0];
}
