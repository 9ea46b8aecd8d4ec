import type { Claim } from '../schema/archive.ts';

/** The claims that quote each comment, by its number, in the order of the claims. */
export function claimsByComment(claims: Iterable<Claim>): ReadonlyMap<number, readonly Claim[]> {
  const quoting = new Map<number, Claim[]>();
  for (const claim of claims) {
    for (const number of new Set(claim.quotations.map(({ comment }) => comment)))
      quoting.set(number, [...(quoting.get(number) ?? []), claim]);
  }
  return quoting;
}
