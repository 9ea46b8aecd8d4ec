const HOUR = 3_600_000;

/** Whether a text such as `2025-12-09` is a day that there is. */
export function realDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** The day on which it is some hours after a day began; `before`: or would be a moment earlier. */
export function dayOf(day: string, hours: number, before = false): string {
  const time = Date.parse(`${day}T00:00:00Z`) + hours * HOUR - (before ? 1 : 0);
  return new Date(time).toISOString().slice(0, 10);
}

export function minusDays(day: string, days: number): string {
  return dayOf(day, -24 * days);
}

/** The same day some months earlier, or the last of that month where it is shorter. */
export function minusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
  const last = endOfMonth(first);
  return `${first.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`;
}

export function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
