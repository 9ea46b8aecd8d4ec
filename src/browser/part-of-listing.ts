import type { Group, Listed, Listing } from '../search/listing.ts';

/** Results that may change at once: each takes the page's thread half a millisecond, and a frame has five. */
const AT_ONCE = 3;

/** Results that are on the screen or near it; the browser leaves those below where they are, so that they cost little. */
export const NEAR = 10;

/**
 * As much of a listing as may be shown in one frame, for the rest to follow in the next ones: the listing itself where
 * all may. `stands` tells whether a result of a thread whose group is the one `at` is shown there already.
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
      if (changed > AT_ONCE)
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
