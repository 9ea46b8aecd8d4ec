import { dayOf, endOfMonth, minusDays, minusMonths, realDay } from './calendar.ts';

/** What the words of a source say of the day on which a comment was posted. */
export type SaidDate =
  | { kind: 'day'; day: string }
  | {
      kind: 'range';
      earliest: string;
      latest: string;
      confidence: 'high' | 'medium';
      reason: string;
    };

const UNITS: Readonly<Record<string, 'hour' | 'day' | 'month'>> = {
  s: 'hour',
  m: 'hour',
  h: 'hour',
  d: 'day',
  w: 'day',
  mo: 'month',
  y: 'month',
};

const UNIT =
  '(?<unit>s|m|h|d|w|y|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|wks?|weeks?|mos?|months?|yrs?|years?)';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK = '(?:(?:,| at| ·)? ?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?)?';

const FORMS = [
  `(?:about |almost |over )?(?<count>\\d{1,4}|an?|one) ?${UNIT}(?: ago)?`,
  '(?<last>last (?:week|month|year))',
  '(?<near>yesterday|today|just now|(?:a )?(?:few )?(?:seconds|moments?) ago)',
  `(?:${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?)${CLOCK}`,
  `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (?<year>\\d{4}))?)${CLOCK}`,
  `(?<iso>\\d{4}-\\d\\d-\\d\\d)${CLOCK}`,
];
const WHOLE = FORMS.map((form) => new RegExp(`^${form}$`, 'iu'));
const WITHIN = FORMS.map(
  (form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu'),
);

/**
 * The words in a line of a page’s own that say when a comment was posted, letter for letter: `3 hours ago`, `2d`,
 * `Mar 3`, `Dec 9, 2025`; undefined where it has none, or says when the comment was edited.
 */
export function timeIn(line: string): string | undefined {
  for (const form of WITHIN) {
    const found = form.exec(line);
    if (found && !/edited[^\p{L}\p{N}]*$/iu.test(line.slice(0, found.index))) return found[0];
  }
  return undefined;
}

/**
 * Reads such words. A day in full is that day. Anything else is a range of days that counts from the day of the
 * capture, and is never more exact than the words: sites cut off what is left of an hour, or round it, so “3 hours ago”
 * may be 2½ hours ago and nearly 4, at any time of that day. The days are those of whoever saved the page. Words in
 * other languages than English, and days such as 3/4/2025, which countries read differently, are not read.
 *
 * @param capturedOn the day of the capture; without it, there is no range.
 */
export function saidDate(said: string, capturedOn: string | null): SaidDate | undefined {
  const groups = WHOLE.map((form) => form.exec(said.trim())?.groups).find(Boolean);
  if (!groups) return undefined;
  const { iso, day, month, year } = groups;
  if (iso !== undefined) return realDay(iso) ? { kind: 'day', day: iso } : undefined;
  if (month !== undefined && year !== undefined) {
    const full = dayIn(year, month, day);
    return full === undefined ? undefined : { kind: 'day', day: full };
  }
  if (capturedOn === null) return undefined;
  const why = `“${said}”, as captured on ${capturedOn}`;
  if (month !== undefined) {
    const last = lastBefore(month, day, capturedOn);
    if (last === undefined) return undefined;
    const reason = `${why}: the last such day before, since no year is given`;
    return { kind: 'range', earliest: last, latest: last, confidence: 'medium', reason };
  }
  const [earliest, latest] = between(groups, capturedOn);
  return { kind: 'range', earliest, latest, confidence: 'high', reason: why };
}

/** Whether words say when, but only as seen from the day of their capture. */
export function isRelative(said: string): boolean {
  return saidDate(said, '2000-12-31')?.kind === 'range';
}

function between(
  { count, unit = '', last, near }: Record<string, string | undefined>,
  day: string,
): [string, string] {
  if (near !== undefined) {
    if (/^yesterday$/i.test(near)) return [minusDays(day, 2), minusDays(day, 1)];
    return [/^today$/i.test(near) ? day : minusDays(day, 1), day];
  }
  if (last !== undefined) {
    if (/week$/i.test(last)) return [minusDays(day, 14), minusDays(day, 1)];
    const months = /year$/i.test(last) ? 12 : 1;
    const before = endOfMonth(minusMonths(day, months === 12 ? Number(day.slice(5, 7)) : 1));
    const half = months === 12 ? minusMonths(day, 6) : minusDays(day, 15);
    return [minusMonths(day, 2 * months), before > half ? before : half];
  }
  const amount = /^\d/.test(count ?? '') ? Number(count) : 1;
  const short = shortUnit(unit);
  if (UNITS[short] === 'month') {
    const months = short === 'y' ? 12 : 1;
    const least = minusMonths(day, (amount - 1) * months);
    const latest = months === 12 ? minusMonths(least, 6) : minusDays(least, 15);
    return [minusMonths(day, (amount + 1) * months), amount === 0 ? day : latest];
  }
  const hours = { s: 1 / 3600, m: 1 / 60, h: 1, d: 24, w: 168 }[short] ?? 1;
  const earliest = dayOf(day, -(amount + 1) * hours);
  return [earliest, dayOf(day, 24 - Math.max(0, amount - 0.5) * hours, true)];
}

function shortUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.startsWith('mo') ? 'mo' : (lower[0] ?? '');
}

function dayIn(year: string, month: string, day = ''): string | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const full = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return realDay(full) ? full : undefined;
}

/** The last day of a name that is not after another; 29 February may be eight years back. */
function lastBefore(
  month: string,
  day: string | undefined,
  capturedOn: string,
): string | undefined {
  const year = Number(capturedOn.slice(0, 4));
  for (let back = 0; back <= 8; back += 1) {
    const full = dayIn(String(year - back).padStart(4, '0'), month, day);
    if (full !== undefined && full <= capturedOn) return full;
  }
  return undefined;
}
