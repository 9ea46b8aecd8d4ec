import { describe, expect, it } from 'vitest';
import { leftOut, spread, tellingWords } from '../../../../../src/import/pasted/suggest/page.ts';

describe('the words of a text that say what it is about', () => {
  it('are those of four letters and more that not every comment has', () => {
    expect(tellingWords('Their chips, H200 chips, would be sold to the PRC again')).toEqual(
      new Set(['chips', 'h200', 'sold']),
    );
  });

  it('are counted by texts', () => {
    const words = ['chips sold', 'sold ships', 'chips'].map(tellingWords);
    expect([...spread(words)].toSorted()).toEqual([
      ['chips', 2],
      ['ships', 1],
      ['sold', 2],
    ]);
  });
});

describe('the passes that leave a line out', () => {
  /** For each line, a letter a pass: those that hold it. */
  const found = (lines: string[], passes = ['A', 'B']) =>
    leftOut(
      lines.map((held, at) => ({
        text: held.includes('!') ? 'https://a.example' : 'words',
        places: passes
          .filter((pass) => held.includes(pass))
          .map((pass) => ({ pass, line: at + 1 })),
      })),
      passes,
      (line) => line.startsWith('https:'),
    ).map((names) => names.join(''));

  it('are those that go on below it, having begun above it', () => {
    expect(found(['B', 'AB', 'B', 'B', 'AB', 'B', 'AB', 'B'])).toEqual([
      '',
      '',
      'A',
      'A',
      '',
      'A',
      '',
      '',
    ]);
    expect(found(['AB', 'A', 'B', 'AB'])).toEqual(['', 'B', 'A', '']);
  });

  it('are none of lines that hold nothing but an address, where they alone are missing', () => {
    expect(found(['AB', 'B!', 'AB', 'B!', 'B', 'AB'])).toEqual(['', '', '', 'A', 'A', '']);
  });

  it('are none of a pass that holds no line', () => {
    expect(found(['A', 'A', 'A'])).toEqual(['', '', '']);
  });
});
