import { bounds } from './verbatim.ts';

/** What stands in a capture where words were removed. */
export const BAR = '█';

/** A bar of one length, so that it tells nothing of the words it stands for. */
export const REDACTED = BAR.repeat(10);

/** The numbers of the lines of a range. */
export function linesOf(range: string): number[] {
  const { from, to } = bounds(range);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
