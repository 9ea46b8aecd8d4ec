import type { Group, Listed, Listing } from '../search/listing.ts';

/** Changed results that come first: with what stands above them they fill most screens. */
const FIRST = 3;

/** Results that are on the screen or near it; the browser leaves those below where they are, so that they cost little. */
export const NEAR = 10;

/**
 * As much of a listing as is to be shown first, for the rest to follow in the frame after: the listing itself where no
 * more changes. `stands` tells whether a result of a thread whose group is the one `at` is shown there already.
 */
export function partOf(
  listing: Listing,
  stands: (result: Listed, thread: string | undefined, at: number) => boolean,
): Listing {
  let [listed, changed] = [0, 0];
  for (const [at, { thread, results }] of listing.groups.entries()) {
    for (const [shown, result] of results.entries()) {
      listed += 1;
      if (listed <= NEAR && !stands(result, thread?.slug, at)) changed += 1;
      if (changed > FIRST)
        return { ...listing, groups: cut(listing.groups, at, shown), whole: false };
    }
  }
  return listing;
}

/** The groups before the one `at`, and the first results of that. */
function cut(groups: readonly Group[], at: number, results: number): Group[] {
  const [last] = groups.slice(at);
  const whole = groups.slice(0, at);
  return last && results > 0
    ? [...whole, { ...last, results: last.results.slice(0, results) }]
    : whole;
}
