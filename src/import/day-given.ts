import { z } from 'zod';
import type { CapturedThread } from '../schema/captured-thread.ts';

/** Formats whose times are what each sender’s own clock said, which may be years off. */
const OWN_CLOCKS: ReadonlySet<string> = new Set(['mbox', 'maildir']);

const DAY = 86_400_000;

/**
 * Why a day cannot be the one on which a capture was made; undefined where it can be, or none was given. A day more or
 * less is let through: days end at other times elsewhere.
 *
 * @param today the day on which this is asked.
 */
export function dayFault(
  on: string | null,
  today: string,
  structure?: Pick<CapturedThread, 'format' | 'comments'>,
): string | undefined {
  if (on === null) return undefined;
  if (!z.iso.date().safeParse(on).success) {
    return `--on is the day the capture was made, such as 2026-01-31, not '${on}'`;
  }
  const day = Date.parse(on);
  if (day > Date.parse(today) + DAY) return `--on ${on} has not come yet: it is ${today}`;
  if (!structure || OWN_CLOCKS.has(structure.format)) return undefined;
  const later = structure.comments.flatMap(({ date }) =>
    date.kind === 'exact' && Date.parse(date.date) > day + 2 * DAY ? [date.date] : [],
  );
  const [last] = later.toSorted().reverse();
  return last === undefined
    ? undefined
    : `--on ${on} is before ${last.slice(0, 10)}, when a comment in the capture was written`;
}
