import { bounds } from './verbatim.ts';

/** The numbers of the lines of a range. */
export function linesOf(range: string): number[] {
  const { from, to } = bounds(range);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
