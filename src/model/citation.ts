import type { Comment, Thread } from '../schema/archive.ts';
import type { DateRange } from '../schema/comment.ts';
import { authorName } from './wording.ts';

// No call, which bundlers would keep where nothing names a month.
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day, month or year in words: `2025-12-09` is `9 December 2025`. Times lose their clock, not their day. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const name = month && MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** A range of moments in words, with those of the source: `9 December 2025 (“3 hours ago” when captured)`. */
export function rangeInWords({ earliest, latest, said }: DateRange): string {
  const [from, to] = [dateInWords(earliest), dateInWords(latest)];
  return `${from === to ? from : `${from} to ${to}`} (“${said}” when captured)`;
}

/** When a comment was posted, in words; undefined where no capture says it. */
export function postedInWords({ date, dateRange }: Comment): string | undefined {
  if (date !== null) return dateInWords(date);
  return dateRange && rangeInWords(dateRange);
}

/** A citation of one comment in plain text (SPEC 16); `address` is its canonical address in full. */
export function citeComment(
  comment: Comment,
  thread: Thread,
  archive: string,
  address: string,
): string {
  const date = comment.date === null ? '' : ` ${dateInWords(comment.date)},`;
  return `${authorName(comment.author)}, comment ${comment.number} on “${thread.title},”${date} ${archive}, ${address}.`;
}

/** A citation of a whole thread in plain text; `address` is its address in full. */
export function citeThread(thread: Thread, archive: string, address: string): string {
  return `“${thread.title},” ${archive}, ${address}.`;
}
