import { describe, expect, it } from 'vitest';
import { readCapture } from '../../../src/import/adapters/read-capture.ts';
import { dayFault } from '../../../src/import/day-given.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const TODAY = '2026-01-31';
const item = () => readCapture(captureBytes('hacker-news-algolia/item.json'));
const list = () => readCapture(captureBytes('mbox/list.mbox'));

describe('the day of a capture', () => {
  it.each([
    ['another shape', '13.12.2025', "such as 2026-01-31, not '13.12.2025'"],
    ['a day that is none', '2026-02-30', "not '2026-02-30'"],
    ['a day that has not come', '2026-02-02', 'has not come yet: it is 2026-01-31'],
    ['a day before its comments', '2025-12-01', 'when a comment in the capture was written'],
  ])('is refused as %s', (_, on, why) => {
    expect(dayFault(on, TODAY, item())).toContain(why);
  });

  it('may be unknown, today, tomorrow elsewhere, or the day of the comments', () => {
    const days = [null, TODAY, '2026-02-01', '2025-12-09'];
    expect(days.map((on) => dayFault(on, TODAY, item()))).toEqual(days.map(() => undefined));
  });

  it('may be before a mail, whose sender’s clock may be wrong', () => {
    expect(dayFault('2001-01-01', TODAY, list())).toBeUndefined();
  });
});
