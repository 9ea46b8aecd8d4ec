import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../../../src/archive/capture-text.ts';
import { mergePasses } from '../../../../src/import/pasted/merge-passes.ts';
import { findPasses } from '../../../../src/import/pasted/passes.ts';
import { seedBytes } from '../../../support/seed.ts';

/** The lines of a page of `count` comments, each its own. */
const page = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `Comment ${from + index} says what it has to say.`);

/** Where passes begin, counted from 0. */
const starts = (lines: readonly string[]) => findPasses(lines).map(({ from }) => from);

describe('the passes of a capture', () => {
  it('are two in the seed', () => {
    const lines = textLines(seedBytes().toString('utf8'));
    expect(findPasses(lines)).toEqual([
      { from: 0, to: 20 },
      { from: 20, to: 50 },
    ]);
  });

  it.each([
    ['nothing', [], [0]],
    ['one line', page(1), [0]],
    ['one pass', page(30), [0]],
    ['the whole page twice', [...page(10), ...page(10)], [0, 10]],
    ['the whole page three times', [...page(9), ...page(9), ...page(9)], [0, 9, 18]],
    ['two lines twice', [...page(2), ...page(2)], [0, 2]],
    [
      'the page again with replies unfolded',
      [...page(8), ...page(8).flatMap((line) => [line, `${line} So I reply.`])],
      [0, 8],
    ],
    ['the page pasted on from above where it broke off', [...page(40), ...page(40, 36)], [0, 40]],
    ['a short first line in both', ['First!', ...page(5), 'First!', ...page(5)], [0, 6]],
    [
      'the same button below every comment',
      page(20).flatMap((line) => [line, 'Reply', 'Like']),
      [0],
    ],
    ['one line a hundred times', Array(100).fill('The same line of many letters.'), [0]],
    ['a reply that quotes an opening whole', [...page(20), ...page(2), ...page(10, 50)], [0]],
    ['a comment that stands twice', [...page(20), ...page(3, 8), ...page(10, 50)], [0]],
  ])('are found in %s', (_, lines, expected) => {
    expect(starts(lines)).toEqual(expected);
  });

  it('hold every line once, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...page(6), 'lol', ''), { maxLength: 60 }), (lines) => {
        const spans = findPasses(lines);
        expect(spans.flatMap(({ from, to }) => lines.slice(from, to))).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });
});

const passOf = (name: string, texts: readonly string[]) => ({
  name,
  lines: texts.map((text, index) => ({ text, line: index + 1 })),
});

describe('passes merged in page order', () => {
  it('are the 32 lines of the seed', () => {
    const lines = textLines(seedBytes().toString('utf8'));
    const merged = mergePasses([passOf('A', lines.slice(0, 20)), passOf('B', lines.slice(20))]);
    expect(merged).toHaveLength(32);
    expect(merged.filter(({ places }) => places.length === 2)).toHaveLength(18);
  });

  it('hold each pass whole and in order, and no line that none has', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), (passes) => {
        const merged = mergePasses(passes.map((each, index) => passOf(String(index), each)));
        for (const [index, each] of passes.entries()) {
          const held = merged.flatMap(({ text, places }) =>
            places.flatMap(({ pass, line }) => (pass === String(index) ? [{ text, line }] : [])),
          );
          expect(held).toEqual(passOf('', each).lines);
        }
        expect(merged.every(({ places }) => places.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('have lines that repeat side by side once, too', () => {
    const page = ['One.', 'So do I.', 'Two.', 'So do I.', 'So do I.', 'Three.'];
    expect(mergePasses([passOf('A', page), passOf('B', page)])).toHaveLength(page.length);
  });

  it('have the lines of the earlier pass first where they differ', () => {
    const merged = mergePasses([
      passOf('A', ['One.', 'Two.']),
      passOf('B', ['One.', '1.5', 'Two.', '3']),
    ]);
    expect(merged.map(({ text }) => text)).toEqual(['One.', '1.5', 'Two.', '3']);
    const parted = mergePasses([passOf('A', ['One.', 'a']), passOf('B', ['One.', 'b'])]);
    expect(parted.map(({ text }) => text)).toEqual(['One.', 'a', 'b']);
  });

  it('are merged the same however many lines repeat', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `line ${index % 97}`);
    const merged = mergePasses([passOf('A', many), passOf('B', many.toReversed())]);
    expect(merged.flatMap(({ places }) => places)).toHaveLength(20_000);
  });
});
