import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/import/pasted/align.ts';

const aligned = (a: string, b: string) =>
  align([...a], [...b]).map(([inA, inB]) => `${a[inA]}${inA}-${b[inB]}${inB}`);

describe('two lists of lines', () => {
  it('are aligned by the lines that both have, in order', () => {
    expect(aligned('abcd', 'xbydz')).toEqual(['b1-b1', 'd3-d3']);
    expect(aligned('abc', 'abc')).toEqual(['a0-a0', 'b1-b1', 'c2-c2']);
    expect([aligned('', 'abc'), aligned('abc', ''), aligned('abc', 'xyz')]).toEqual([[], [], []]);
  });

  it('are aligned first by the lines that stand once in each', () => {
    // The longest way would pair the three rows of “r” and leave “u” out.
    expect(aligned('urrr', 'rrru')).toEqual(['u0-u3']);
    expect(aligned('urrrr', 'rrrur')).toEqual(['u0-u3', 'r1-r4']);
  });

  it('are aligned by the most of those that keep their order', () => {
    expect(aligned('abcde', 'cdeab')).toEqual(['c2-c0', 'd3-d1', 'e4-e2']);
    expect(aligned('abcde', 'edcba')).toHaveLength(1);
    expect(aligned('12345678', '31425786')).toHaveLength(5);
  });

  it('have repeated lines paired between those', () => {
    expect(aligned('r1rr2r', 'rr1r2rr')).toEqual(['r0-r0', '11-12', 'r2-r3', '24-24', 'r5-r5']);
  });

  it('have very many repeated lines paired by their count, quickly', () => {
    const repeated = (count: number) =>
      Array.from({ length: count }, (_, at) => ['Reply', 'Like', 'Share'][at % 3] ?? '');
    const [a, b] = [repeated(3000), repeated(2400)];
    const pairs = align(a, b);
    expect(pairs).toEqual(b.map((_, at) => [at, at]));
    const shifted = align(a, ['Share', ...repeated(2400)]);
    expect(shifted.length).toBeGreaterThan(1500);
    expect(shifted.every(([inA, inB]) => a[inA] === ['Share', ...repeated(2400)][inB])).toBe(true);
    const other = align([...a, 'Only here'], [...b, 'Only there']);
    expect(other).toEqual(pairs);
  });

  it('are aligned by equal lines alone, each once, rising in both', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        let [lastA, lastB] = [-1, -1];
        for (const [inA, inB] of align(a, b)) {
          expect(a[inA]).toBe(b[inB]);
          expect(inA).toBeGreaterThan(lastA);
          expect(inB).toBeGreaterThan(lastB);
          [lastA, lastB] = [inA, inB];
        }
      }),
      { numRuns: 100 },
    );
  });
});
