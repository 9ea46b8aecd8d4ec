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

/** What a zip without extensions can hold (APPNOTE.TXT 4.4.9 and 4.4.21). The writer would go on and spoil it. */
const MOST = { files: 65_535, bytes: 2 ** 32 - 1 };

/** @throws Error when a zip of that many files or bytes could not be read. */
export function mustFitZip(count: number, of: keyof typeof MOST): void {
  if (count <= MOST[of]) return;
  const most = MOST[of].toLocaleString('en');
  throw new Error(
    `The zip to read offline would have ${count.toLocaleString('en')} ${of}; a zip holds ${most}. Build without it: OFFLINE_ZIP=off npm run build`,
  );
}
