import { describe, expect, it } from 'vitest';
import { wordCount } from '../../../src/markdown/word-count.ts';

describe('the number of words', () => {
  it('Counts what stands between white space, over all lines', () => {
    expect(wordCount(["that's what the MSS thinks!", 'one--likely  two'])).toBe(7);
  });

  it('Takes for white space what ECMAScript does, and no more', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const lines = [...units.map((unit) => `a${unit}b`), '🙂 🙂\u3000🙂', '中国 放弃'];
    for (const line of lines) expect(wordCount([line])).toBe(line.match(/\S+/g)?.length);
  });

  it('Is zero without words', () => {
    expect(wordCount([])).toBe(0);
    expect(wordCount(['', ' \u00a0\t'])).toBe(0);
  });
});
