import { describe, expect, it } from 'vitest';
import { wordCount } from '../../../src/markdown/word-count.ts';

describe('the number of words', () => {
  it('Counts what stands between white space, over all lines', () => {
    expect(wordCount(["that's what the MSS thinks!", 'one--likely  two'])).toBe(7);
  });

  it('Is zero without words', () => {
    expect(wordCount([])).toBe(0);
    expect(wordCount(['', ' \u00a0\t'])).toBe(0);
  });
});
