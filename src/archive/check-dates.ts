import { saidDate, timeIn } from '../import/adapters/said-date.ts';
import { isLines } from '../schema/captured-part.ts';
import { linesOf } from './bars.ts';
import type { Problem } from './problem.ts';
import { rangeFrom } from './range-from.ts';
import type { CaptureFile } from './read-captures.ts';
import type { Content } from './read-content.ts';
import { recordedOf } from './recorded.ts';
import { saidOf } from './said.ts';

/** A comment that pasted text alone dates has its date from words that stand beside comments there, and no other. */
export function checkDates({ comments, captures }: Content): Problem[] {
  const byId = new Map(captures.map((file) => [file.capture.id, file]));
  const known = new Map<string, ReadonlySet<string>>();
  return comments.flatMap(({ file, comment }): Problem[] => {
    const { date, dateRange } = comment;
    if (comment.state !== 'live' || (date === null && !dateRange)) return [];
    if (date !== null && dateRange) {
      const fix = 'take the range out: the date says more';
      return [{ file, what: 'it has both a date and a range', fix }];
    }
    const pasted = new Set(comment.captured.filter(isLines).map(({ capture }) => capture));
    if (pasted.size === 0) return [];
    const recorded = recordedOf(saidOf(comment.captured, byId));
    if (recorded.date !== undefined || recorded.dateRange) return [];
    const wanted = date ?? JSON.stringify(dateRange);
    for (const id of pasted) {
      const dates = known.get(id) ?? datesIn(byId.get(id));
      known.set(id, dates);
      if (dates.has(wanted)) return [];
    }
    const field = date === null ? 'dateRange' : 'date';
    const what = `${field}: no line of the page’s own says so in a capture of the comment`;
    return [{ file, what, found: wanted, fix: 'take it out, or name the line under pageLines' }];
  });
}

/** Every date and range that the page's own lines of a capture make. */
function datesIn(file: CaptureFile | undefined): ReadonlySet<string> {
  const { lines = [], pageLines = [], capturedOn = null } = file?.capture ?? {};
  const own = pageLines.flatMap(linesOf).map((line) => lines[line - 1] ?? '');
  return new Set(
    own.flatMap((line) => {
      const said = timeIn(line);
      if (said === undefined) return [];
      const date = saidDate(said, capturedOn);
      if (date?.kind === 'day') return [date.day];
      return JSON.stringify(rangeFrom(said, capturedOn)) ?? [];
    }),
  );
}
