import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nthGreatest } from '../../../src/search/shards/nth-greatest.ts';

it('Finds the number that stands at a place when all are sorted, also where many are the same', () => {
  const anyNumbers = fc.array(fc.oneof(fc.nat(5), fc.double({ noNaN: true })), { minLength: 1 });
  fc.assert(
    fc.property(anyNumbers, fc.nat(), (numbers, place) => {
      const nth = (place % numbers.length) + 1;
      const sorted = Float64Array.from(numbers).sort();
      // Which of two zeros it is tells nothing: -0 + 0 is 0.
      expect(nthGreatest(Float64Array.from(numbers), nth) + 0).toBe(
        (sorted[sorted.length - nth] ?? 0) + 0,
      );
    }),
  );
});
