import type { Archive, Comment } from '../schema/archive.ts';

/** Comments that a list of the latest holds. */
const LATEST = 100;

/** What the archive took in on one day: the latest first. */
export interface Added {
  day: string;
  comments: Comment[];
}

/** The day on which the archive took a comment in: that of its first capture, never before `since`. */
export function addedOn(
  { captured }: Comment,
  captures: Archive['captures'],
  since: string,
): string {
  const days = captured.map(({ capture }) => captures.get(capture)?.addedOn ?? since).toSorted();
  const [first = since] = days;
  return first > since ? first : since;
}

/** The comments with the highest numbers, which are the latest to enter the archive, by the day they did. */
export function recentlyAdded(
  { comments, captures }: Pick<Archive, 'comments' | 'captures'>,
  since: string,
): Added[] {
  const latest = [...comments.values()].toSorted((a, b) => b.number - a.number).slice(0, LATEST);
  const byDay = Map.groupBy(latest, (comment) => addedOn(comment, captures, since));
  return [...byDay]
    .map(([day, added]) => ({ day, comments: added }))
    .toSorted((a, b) => b.day.localeCompare(a.day, 'en'));
}
