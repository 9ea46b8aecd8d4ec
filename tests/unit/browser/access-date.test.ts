import { describe, expect, it } from 'vitest';
import { accessDate } from '../../../src/browser/access-date.ts';

describe('a date of access', () => {
  it.each([
    ['day month year', '3 Mar. 2026'],
    ['month day, year', 'March 3, 2026'],
    ['iso', '2026-03-03'],
    ['slashes', '2026/03/03'],
    ['parts', '2026, 3, 3'],
  ] as const)('In the order “%s” is %s', (order, expected) => {
    expect(accessDate(new Date(2026, 2, 3), order)).toBe(expected);
  });

  it('Is the reader’s own day, up to midnight', () => {
    expect(accessDate(new Date(2026, 11, 31, 23, 59), 'iso')).toBe('2026-12-31');
  });
});
