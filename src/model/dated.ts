import type { Comment, Thread } from '../schema/archive.ts';

/** When people wrote in a thread, as far as captures say: days, months or years, both ends included. */
export interface Span {
  from: string;
  to: string;
}

/** From the first to the last comment that is dated, to the day or by a range; without any, when the source was published. */
export function spanOf(thread: Thread, comments: readonly Comment[]): Span | undefined {
  const days = comments
    .flatMap(({ date, dateRange }) =>
      date === null ? (dateRange ? [dateRange.earliest, dateRange.latest] : []) : [date],
    )
    .map((moment) => moment.slice(0, 10))
    .toSorted();
  const [from] = days;
  const to = days.at(-1);
  if (from && to) return { from, to };
  const { published } = thread.source;
  return published === null ? undefined : { from: published, to: published };
}
