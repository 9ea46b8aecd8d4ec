import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';
import { anyCharacter } from '../../support/any-character.ts';

function terms(text: string): string[] {
  return tokens(text).map(({ term }) => term);
}

describe('the words of a text', () => {
  it.each([
    ['China’s', 'china'],
    ["China's", 'china'],
    ['CHINA', 'china'],
    ['don’t', 'dont'],
    ["don't", 'dont'],
    ['rock’n’roll', 'rocknroll'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Ｈ２００', 'h200'],
    ['İstanbul', 'istanbul'],
    ['Ünïcödé', 'unicode'],
  ])('%s is searched by %s', (word, term) => {
    expect(terms(word)).toEqual([term]);
  });

  it('Keep numbers, so that H200 is not H20', () => {
    expect(terms('H200 H20 1.4 billion')).toEqual(['h200', 'h20', '1', '4', 'billion']);
  });

  it('End at hyphens, slashes, asterisks and quotation marks', () => {
    expect(terms('zero-sum one--likely US/China Government*billions*? \'If (by) "gain"')).toEqual(
      'zero sum one likely us china government billions if by gain'.split(' '),
    );
  });

  it('Are found in other scripts', () => {
    expect(terms('Привет мир שלום 中国会赢')).toEqual(['привет', 'мир', 'שלום', '中国会赢']);
  });

  it('Know where they stand', () => {
    const text = '“China’s” café';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'China’s',
      'café',
    ]);
  });

  it('Are none in white space, punctuation and emoji', () => {
    expect(terms(" \t…—“” 😀 '’")).toEqual([]);
  });

  it('Never are empty, never overlap and never hold capitals, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        let last = 0;
        for (const { term, start, end } of tokens(text)) {
          expect(term).not.toBe('');
          expect(term).toBe(term.toLowerCase());
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { examples: [['ﾞ'], ['ﾞ x ﾟ']] },
    );
  });
});
