/** What the zip holds: every page; the threads and the data; or there is none. */
export type OfflineCopy = 'whole' | 'threads' | 'none';

/**
 * Comments up to which the zip holds a page for each: with its data that is two files a comment, and a plain zip
 * ends at 65,535.
 */
export const LIMIT = 20_000;

/** What the zip of an archive holds; `setting` is OFFLINE_ZIP, which `off` leaves it out for a quick build. */
export function offlineCopy(
  comments: number,
  setting: string | undefined,
  limit = LIMIT,
): OfflineCopy {
  if (setting === 'off') return 'none';
  return comments > limit ? 'threads' : 'whole';
}
