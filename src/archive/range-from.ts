import { saidDate } from '../import/adapters/said-date.ts';
import type { DateRange } from '../schema/comment.ts';

/** The range that words such as “3 hours ago” make with the day of their capture; undefined where that is not known. */
export function rangeFrom(said: string, capturedOn: string | null): DateRange | undefined {
  const date = saidDate(said, capturedOn);
  if (date?.kind !== 'range') return undefined;
  const { earliest, latest, confidence, reason } = date;
  return { earliest, latest, said, confidence, reason };
}
