import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseLength } from '../../../src/search/coarse-length.ts';

describe('the length of a text in steps', () => {
  it('is at most a quarter off, and never less for a longer text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (length) => {
        expect(Math.abs(coarseLength(length) - length)).toBeLessThanOrEqual(length / 4);
        expect(coarseLength(length + 1)).toBeGreaterThanOrEqual(coarseLength(length));
      }),
    );
  });

  it('is one of few, so that a list of many lengths packs well', () => {
    const steps = new Set(Array.from({ length: 1000 }, (_, length) => coarseLength(length)));
    expect(steps.size).toBeLessThan(25);
  });
});
