import { describe, expect, it } from 'vitest';
import { isRelative, saidDate, timeIn } from '../../../../src/import/adapters/said-date.ts';

const range = (said: string, day = '2025-12-09') => {
  const date = saidDate(said, day);
  return date?.kind === 'range' ? `${date.earliest} ${date.latest}` : date;
};

describe('words that count from the day of the capture', () => {
  it.each([
    ['3 hours ago', '2025-12-08 2025-12-09'],
    ['3h', '2025-12-08 2025-12-09'],
    ['an hour ago', '2025-12-08 2025-12-09'],
    ['30 hours ago', '2025-12-07 2025-12-08'],
    ['5m', '2025-12-08 2025-12-09'],
    ['just now', '2025-12-08 2025-12-09'],
    ['today', '2025-12-09 2025-12-09'],
    ['yesterday', '2025-12-07 2025-12-08'],
    ['2d', '2025-12-06 2025-12-08'],
    ['2 days ago', '2025-12-06 2025-12-08'],
    ['1 week ago', '2025-11-25 2025-12-06'],
    ['last week', '2025-11-25 2025-12-08'],
    ['a month ago', '2025-10-09 2025-11-24'],
    ['about 2 months ago', '2025-09-09 2025-10-25'],
    ['3mo', '2025-08-09 2025-09-24'],
    ['last month', '2025-10-09 2025-11-30'],
    ['a year ago', '2023-12-09 2025-06-09'],
    ['2 years ago', '2022-12-09 2024-06-09'],
    ['over 2 years ago', '2022-12-09 2024-06-09'],
    ['last year', '2023-12-09 2025-06-09'],
  ])('are the days between which they can be true: %s', (said, days) => {
    expect(range(said)).toBe(days);
  });

  it.each([
    ['last month', '2025-12-31', '2025-10-31 2025-12-16'],
    ['last month', '2026-03-31', '2026-01-31 2026-03-16'],
    ['a month ago', '2026-03-31', '2026-01-31 2026-03-16'],
    ['last year', '2026-01-02', '2024-01-02 2025-12-31'],
    ['1 hour ago', '2026-01-01', '2025-12-31 2026-01-01'],
  ])('keep to the calendar: %s on %s', (said, day, days) => {
    expect(range(said, day)).toBe(days);
  });

  it('say so in the reason, with the words as they were', () => {
    expect(saidDate('3 Hours ago', '2025-12-09')).toMatchObject({
      confidence: 'high',
      reason: '“3 Hours ago”, as captured on 2025-12-09',
    });
  });

  it('say nothing where nobody knows the day of the capture', () => {
    for (const said of ['3 hours ago', 'Mar 3', 'last month', 'yesterday']) {
      expect(saidDate(said, null)).toBeUndefined();
      expect(isRelative(said)).toBe(true);
    }
  });

  it('are never more exact than any clock the site may have had', () => {
    const day = 24 * 3_600_000;
    const began = Date.parse('2025-12-09T00:00:00Z');
    for (const [said, least, most] of [
      ['3 hours ago', 2.5, 4],
      ['2 days ago', 36, 72],
      ['1 week ago', 84, 336],
    ] as const) {
      const [earliest = '', latest = ''] = String(range(said)).split(' ');
      expect(Date.parse(earliest)).toBeLessThanOrEqual(began - most * 3_600_000);
      expect(Date.parse(latest) + day).toBeGreaterThanOrEqual(began + day - least * 3_600_000);
    }
  });
});

describe('a day without its year', () => {
  it.each([
    ['Mar 3', '2025-03-03 2025-03-03'],
    ['9 December', '2025-12-09 2025-12-09'],
    ['Dec 10', '2024-12-10 2024-12-10'],
    ['Feb 29', '2024-02-29 2024-02-29'],
    ['March 3rd at 14:02', '2025-03-03 2025-03-03'],
  ])('is the last such day before the capture: %s', (said, days) => {
    expect(range(said)).toBe(days);
    expect(saidDate(said, '2025-12-09')).toMatchObject({ confidence: 'medium' });
  });
});

describe('a day in full', () => {
  it.each([
    ['Dec 9, 2025', '2025-12-09'],
    ['December 9th, 2025', '2025-12-09'],
    ['9 Sept 2025', '2025-09-09'],
    ['2025-12-09 14:02', '2025-12-09'],
    ['Dec 9, 2025 at 2:02 pm', '2025-12-09'],
  ])('is that day, whenever it was captured: %s', (said, day) => {
    expect(saidDate(said, null)).toEqual({ kind: 'day', day });
    expect(isRelative(said)).toBe(false);
  });

  it.each([
    'Feb 30, 2025',
    '2025-13-01',
    '3/4/2025',
    'Feb 31',
    '3 likes',
    'soon',
    '',
    'in 3 hours',
  ])('is none where it cannot be read, or read in two ways: %s', (said) => {
    expect(saidDate(said, '2025-12-09')).toBeUndefined();
  });
});

describe('the time in a line beside a comment', () => {
  it.each([
    ['3 hours ago', '3 hours ago'],
    ['Posted 3 Hours ago', '3 Hours ago'],
    ['· 2d ·', '2d'],
    ['Ada Example · 3h', '3h'],
    ['12 points by ada 3 hours ago | prev | next [–]', '3 hours ago'],
    ['Dec 9, 2025 at 14:02', 'Dec 9, 2025 at 14:02'],
    ['3h (edited 2h ago)', '3h'],
    ['Mar 3', 'Mar 3'],
  ])('is taken letter for letter: %s', (line, said) => {
    expect(timeIn(line)).toBe(said);
  });

  it.each(['edited 3 hours ago', 'Reply', '3 likes', 'Ada Example', '3/4/2025'])(
    'is none in %s',
    (line) => {
      expect(timeIn(line)).toBeUndefined();
    },
  );
});
