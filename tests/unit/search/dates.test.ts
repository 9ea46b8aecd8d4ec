import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/search/order.ts';
import { aComment } from '../../support/real-archive.ts';
import { numbersOf, searchAmong, sortedNumbersOf } from '../../support/search-among.ts';

const DATES = [
  null,
  '2025-12-08',
  '2025-12-09',
  '2025-12-09T23:30:00Z',
  '2025-11-30',
  '2026-01-02T10:00:00+09:00',
  null,
];
const ask = searchAmong(
  DATES.map((date, index) =>
    aComment({
      number: index + 1,
      date,
      lines: ['chips'],
      stance: index === 3 || index === 6 ? 'for' : index === 1 ? 'against' : 'none',
    }),
  ),
);

describe('a date', () => {
  it.each([
    ['before:2025-12-09', [2, 5]],
    ['after:2025-12-09', [3, 4, 6]],
    ['before:2025-12', [5]],
    ['after:2025-12', [2, 3, 4, 6]],
    ['before:2026', [2, 3, 4, 5]],
    ['after:2026', [6]],
    ['after:2025-12-09 before:2025-12-10', [3, 4]],
    ['-before:2025-12-09', [3, 4, 6]],
    ['-after:2025-12-09', [2, 5]],
  ])('Leaves out what has another or none: %s', (typed, numbers) => {
    const { reading, ...answer } = ask(typed);
    expect(sortedNumbersOf(answer)).toEqual(numbers);
    expect(reading.undated).toBe(2);
    expect(sortedNumbersOf(ask(`chips ${typed}`))).toEqual(numbers);
  });

  it('Is no matter where none is asked for', () => {
    expect(ask('chips ').reading.undated).toBe(0);
    expect(ask('chips ').found).toHaveLength(DATES.length);
  });

  it('Is there to sort by when any comment found has one', () => {
    expect(ask('chips ').dated).toBe(true);
    expect(searchAmong([aComment({ number: 1, lines: ['chips'] })])('chips ').dated).toBe(false);
    expect(ask('Ricardo ').dated).toBe(false);
  });
});

describe('the order', () => {
  it.each<[Order, number[]]>([
    ['best', [1, 2, 3, 4, 5, 6, 7]],
    ['newest', [6, 4, 3, 2, 5, 1, 7]],
    ['oldest', [5, 2, 3, 4, 6, 1, 7]],
    ['for-first', [4, 7, 1, 2, 3, 5, 6]],
    ['against-first', [2, 1, 3, 4, 5, 6, 7]],
  ])('Is as asked for, with those without a date last: %s', (order, numbers) => {
    expect(numbersOf(ask('chips ', { order }))).toEqual(numbers);
  });

  it('Is by the moment, not by the letters of a date', () => {
    const late = aComment({ number: 1, lines: ['chips'], date: '2025-12-09T01:00:00+09:00' });
    const early = aComment({ number: 2, lines: ['chips'], date: '2025-12-08T17:00:00Z' });
    const both = searchAmong([late, early]);
    expect(numbersOf(both('chips ', { order: 'oldest' }))).toEqual([1, 2]);
    expect(numbersOf(both('chips ', { order: 'newest' }))).toEqual([2, 1]);
  });

  it('Never changes what is found', () => {
    for (const order of ['newest', 'oldest', 'for-first', 'against-first'] as const) {
      const sorted = ask('chips -stance:none', { order });
      expect(sortedNumbersOf(sorted), order).toEqual([2, 4, 7]);
    }
  });

  it('Puts one side first by relevance within each', () => {
    const texts = [
      'chips and more words than the others',
      'chips chips chips',
      'chips',
      'chips chips',
    ];
    const comments = texts.map((text, index) =>
      aComment({ number: index + 1, lines: [text], stance: index % 2 === 0 ? 'for' : 'against' }),
    );
    const best = numbersOf(searchAmong(comments)('chips '));
    const sided = numbersOf(searchAmong(comments)('chips ', { order: 'for-first' }));
    expect(sided).toEqual([...best.filter((n) => n % 2 === 1), ...best.filter((n) => n % 2 === 0)]);
    expect(best).not.toEqual(sided);
  });
});
