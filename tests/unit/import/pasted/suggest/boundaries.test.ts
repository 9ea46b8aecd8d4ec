import { describe, expect, it } from 'vitest';
import {
  boundaries,
  doubtOf,
  placeOf,
} from '../../../../../src/import/pasted/suggest/boundaries.ts';
import type { PageLine } from '../../../../../src/import/pasted/suggest/page.ts';

const page = (texts: readonly string[], more: Record<number, Partial<PageLine>> = {}): PageLine[] =>
  texts.map((text, at) => ({
    text,
    at,
    places: [
      { pass: 'A', line: at + 1 },
      { pass: 'B', line: at + 31 },
    ],
    leftOutBy: [],
    known: null,
    apart: false,
    ...more[at],
  }));

const ABOVE = 'Exports of chips were allowed again in December.';

/** What is said of the second of two lines: whether a comment begins there, how surely, and what speaks against it. */
function verdict(text: string, above = ABOVE, more: Partial<PageLine> = {}, quotes = false) {
  // A line wider than any that is broken by its width: no line seems to be broken so.
  const wide = 'W'.repeat(121);
  const lines = page([wide, above, text], { 2: more });
  const [, , found] = boundaries(lines, new Set(quotes ? [2] : []));
  return found && [found.begins, found.margin, found.doubt];
}

describe('where a comment begins', () => {
  it('is by a little at each line, where nothing shows it', () => {
    expect(verdict('Railways were built in Japan.')).toEqual([
      true,
      0.5,
      'nothing shows whether a comment begins on line B33',
    ]);
  });

  it('is surely at the first line, behind a piece of the page’s own, and where another is known', () => {
    const sure = { begins: true, margin: Number.POSITIVE_INFINITY, doubt: undefined };
    const lines = page(['One.', 'Two.', 'Three.', 'Four.', 'Five.'], {
      1: { apart: true },
      2: { known: 7 },
      3: { known: 7 },
    });
    const found = boundaries(lines, new Set());
    expect([found[0], found[1], found[2], found[4]]).toEqual([sure, sure, sure, sure]);
    expect(found[3]).toEqual({ ...sure, begins: false });
  });

  it.each([
    ['goes on', 'However, railways were built.', ABOVE, -2, 'line B33 goes on with “However,”'],
    ['is an address', 'https://a.example/', ABOVE, -2.5, 'line B33 is a bare address'],
    [
      'was announced',
      'Railways in Japan.',
      'They built this:',
      -2.5,
      'line B32 announces what follows',
    ],
    ['points back', 'This was built in Japan.', ABOVE, -1, 'line B33 points back'],
  ])('is not where a line %s', (_, text, above, sum, sign) => {
    expect(verdict(text, above)).toEqual([
      false,
      -sum,
      'nothing shows whether a comment begins on line B33',
    ]);
    const [begins, margin, doubt] = verdict(text, above, {}, true) ?? [];
    expect([begins, margin, doubt]).toEqual([
      sum + 3 > 0,
      Math.abs(sum + 3),
      sum + 3 > 0 ? sign : 'line B33 opens with a quotation',
    ]);
  });

  it.each([
    ['begins as comments do', 'I doubt it.', {}, 2, 'line B33 begins as comments do'],
    [
      'stands in another pass than the one above',
      'Railways in Japan.',
      { leftOutBy: ['C'] },
      2.5,
      'pass C has only one of lines B32 and B33',
    ],
    [
      'begins small below one that does not',
      'railways in Japan.',
      {},
      2.5,
      'only one of lines B32 and B33 begins with a capital',
    ],
  ])('is where a line %s', (_, text, more, sum, sign) => {
    expect(verdict(text, ABOVE, more)).toEqual([
      true,
      sum,
      'nothing shows whether a comment begins on line B33',
    ]);
    const [begins, , doubt] = verdict(text, 'They built this:', more) ?? [];
    expect([begins, doubt]).toEqual([false, sign]);
  });

  it('is not by letter case below an address', () => {
    expect(verdict('railways in Japan.', 'https://a.example/')?.[1]).toBe(0.5);
  });

  it('is less sure where two lines share words that others have not', () => {
    const [begins, margin, doubt] =
      verdict('Harbours and railways.', 'About railways and harbours.') ?? [];
    expect([begins, margin, doubt]).toEqual([
      false,
      0.5,
      'nothing shows whether a comment begins on line B33',
    ]);
    expect(verdict('Railways.', 'About railways and harbours.')?.[1]).toBe(0.5);
    const often = Array.from({ length: 9 }, () => 'Harbours and railways again.');
    expect(boundaries(page(often), new Set())[3]?.margin).toBe(0.5);
    expect(boundaries(page(often), new Set())[3]?.begins).toBe(true);
  });

  it('is not where lines were broken by their width', () => {
    const broken = ['Exports of chips were allowed again in', 'december, at a price.'];
    const long = [`${'Exports of chips were allowed again, and'}`, 'sold at a price.'];
    const [, second] = boundaries(page(long), new Set());
    expect([second?.begins, second?.margin]).toEqual([false, 2.5]);
    expect(boundaries(page(broken), new Set())[1]?.begins).toBe(true);
    const wide = boundaries(page([...long, 'W'.repeat(121)]), new Set());
    expect(wide[1]?.begins).toBe(true);
  });
});

describe('the doubt of a comment', () => {
  it('is that of the line that is least clear', () => {
    const of = (margin: number, doubt: string | undefined) => ({ begins: true, margin, doubt });
    expect(doubtOf([of(1, 'a'), of(0.5, 'b'), of(1.4, 'c')])).toEqual({
      confidence: 'medium',
      reason: 'b',
    });
    expect(doubtOf([of(1.5, 'a'), of(0.5, undefined)])).toBeUndefined();
    expect(doubtOf([])).toBeUndefined();
  });
});

describe('the place of a line', () => {
  it('is that in the last pass that holds it', () => {
    const [line] = page(['x']);
    expect(line && placeOf(line)).toBe('B31');
    expect(placeOf({ places: [] })).toBe('');
  });
});
