const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones by name that RFC 5322 still allows, in hours before or after Greenwich. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
};

const DATE =
  /^(?:[a-z]+\.?\s*,?\s*)?(?<day>\d{1,2})[ -](?<month>[a-z]{3})[a-z]*\.?[ -](?<year>\d{4}|\d{2})(?:\s+(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d))?)?(?:\s*(?<zone>[+-]\d{4}|[a-z]{1,5}))?/i;

/**
 * The date of a mail (RFC 5322 3.3, obsolete forms too) as ISO 8601 in the zone in which it was written; the day alone
 * where no zone is known; undefined if it is no date.
 */
export function mailDate(said: string): string | undefined {
  const parts = DATE.exec(
    said
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )?.groups;
  if (!parts) return undefined;
  const { day = '', month = '', year = '', hour, minute = '', second = '00', zone } = parts;
  const monthNumber = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = `${fullYear(year)}-${two(monthNumber)}-${two(day)}`;
  if (monthNumber === 0 || !isDay(date)) return undefined;
  const offset = offsetOf(zone);
  if (hour === undefined || offset === undefined) return date;
  // A leap second has no place in the formats that the archive writes.
  const time = `${two(hour)}:${minute}:${second === '60' ? '59' : second}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time) ? `${date}T${time}${offset}` : undefined;
}

/** RFC 5322 4.3: two digits below 50 are of this century, three and two others of the last. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
}

function offsetOf(zone: string | undefined): string | undefined {
  const digits = zone && /^[+-]/.test(zone) ? zone : ZONES[zone?.toLowerCase() ?? ''];
  if (digits === undefined || Number(digits.slice(1, 3)) > 23 || Number(digits.slice(3)) > 59) {
    return undefined;
  }
  return /^.0000$/.test(digits) ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function two(digits: string | number): string {
  return String(digits).padStart(2, '0');
}
