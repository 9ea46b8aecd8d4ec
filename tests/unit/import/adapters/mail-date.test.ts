import { describe, expect, it } from 'vitest';
import { mailDate } from '../../../../src/import/adapters/mail-date.ts';

describe('the date of a mail', () => {
  it.each([
    ['Tue, 9 Dec 2025 14:02:00 +0100', '2025-12-09T14:02:00+01:00'],
    ['Tue, 09 Dec 2025 14:02:00 -0530', '2025-12-09T14:02:00-05:30'],
    ['9 Dec 2025 14:02 GMT', '2025-12-09T14:02:00Z'],
    ['Tue, 9 Dec 2025 14:02:00 +0000 (UTC)', '2025-12-09T14:02:00Z'],
    ['Tue, 9 Dec 2025 14:02:00 -0000', '2025-12-09T14:02:00Z'],
    ['Tue,9 December 2025 4:02:00 EST', '2025-12-09T04:02:00-05:00'],
    ['Sat, 31-Dec-94 23:59:60 PDT', '1994-12-31T23:59:59-07:00'],
    ['  tue,\r\n 9  dec 2025\t14.02.00 +0900', '2025-12-09T14:02:00+09:00'],
    ['Thu, 1 Jan 04 00:00:00 UT', '2004-01-01T00:00:00Z'],
    ['1 Jan 49 00:00:00 z', '2049-01-01T00:00:00Z'],
    ['1 Jan 50 00:00:00 z', '1950-01-01T00:00:00Z'],
    ['9 Dec (the 9th) 2025 14:02:00 +2359', '2025-12-09T14:02:00+23:59'],
    ['9(nine)Dec 2025 14:02:00 -0001', '2025-12-09T14:02:00-00:01'],
  ])('%j is %s', (said, date) => {
    expect(mailDate(said)).toBe(date);
  });

  it('is the day alone where no zone is known', () => {
    expect(mailDate('Tue, 9 Dec 2025 14:02:00')).toBe('2025-12-09');
    expect(mailDate('Tue, 9 Dec 2025 14:02:00 XYZ')).toBe('2025-12-09');
    expect(mailDate('9 Dec 2025 14:02:00 +9999')).toBe('2025-12-09');
    expect(mailDate('9 Dec 2025 14:02:00 +2400')).toBe('2025-12-09');
    expect(mailDate('9 Dec 2025 14:02:00 +0060')).toBe('2025-12-09');
    expect(mailDate('9 Dec 2025')).toBe('2025-12-09');
    expect(mailDate('9 Dec 2025 +0100')).toBe('2025-12-09');
  });

  it.each([
    '',
    'yesterday',
    '2025-12-09T14:02:00Z',
    '31 Feb 2025 00:00:00 +0000',
    '0 Dec 2025 00:00:00 +0000',
    '9 Foo 2025 00:00:00 +0000',
    '9 Dec 2025 24:00:00 +0000',
    '9 Dec 2025 14:60:00 +0000',
    '9 Dec 2025 14:02:61 +0000',
  ])('is none in %j', (said) => {
    expect(mailDate(said)).toBeUndefined();
  });
});
