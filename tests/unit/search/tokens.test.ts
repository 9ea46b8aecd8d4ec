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
    ['U.S.', 'us'],
    ['U.S', 'us'],
    ['U.S.’s', 'us'],
    ['U.S.A.', 'usa'],
    ['e.g.', 'eg'],
    ['semi\u00adconductor', 'semiconductor'],
    ['chi\u200bna', 'china'],
    ['chi\u034fna', 'china'],
    ['H\u200b200', 'h200'],
    ['H2\u2060\u202e00\u202c', 'h200'],
    ['1,4\u200b00', '1400'],
    ['U\u200b.S\u200b.', 'us'],
    ['H\u{e0068}200', 'h200'],
    ['H200\u3164', 'h200'],
    ['中\u200b国', '中国'],
    ['B30A', 'b30a'],
  ])('%s is searched by %s', (word, term) => {
    expect(terms(word)).toEqual([term]);
  });

  it('Keep numbers, so that H200 is not H20', () => {
    expect(terms('H200 H20 1,400 1.4 billion')).toEqual(['h200', 'h20', '1400', '1.4bn']);
  });

  it('End at hyphens, slashes, asterisks and quotation marks', () => {
    expect(terms('zero-sum one--likely US/China Government*billions*? \'If (by) "gain"')).toEqual(
      'zero sum one likely us china government billions if by gain'.split(' '),
    );
  });

  it('End at full stops, but for initials', () => {
    expect(terms('We lose.But csis.org, plan A.But U.S. chips. I.')).toEqual(
      'we lose but csis org plan a but us chips i'.split(' '),
    );
  });

  it('Stand where they stood, whatever stands in them unseen', () => {
    const text = '\ufeffno \u202eH\u200b200\u202c for chi\u{e0061}na\u200b';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'no',
      'H\u200b200',
      'for',
      'chi\u{e0061}na',
    ]);
  });

  it('Are found in other scripts', () => {
    expect(terms('Привет мир שלום')).toEqual(['привет', 'мир', 'שלום']);
  });

  it('Know where they stand', () => {
    const text = '“China’s” café for $5 billion, 中国会赢';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'China’s',
      'café',
      'for',
      '$5 billion',
      '中国',
      '会赢',
    ]);
  });

  it('Are none in white space, punctuation and emoji', () => {
    expect(terms(" \t…—“” 😀 '’")).toEqual([]);
  });

  it('Never are empty, never overlap and never hold capitals, whatever the text', () => {
    const pieces = [
      '$',
      '€',
      '5',
      ',000',
      '.5',
      ' ',
      '%',
      'bn',
      'per cent',
      'U.',
      'S.',
      '’s',
      '中',
      'データ',
    ];
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0;
        for (const { term, others, start, end } of tokens(whole)) {
          expect([term, ...others]).not.toContain('');
          expect(term).toBe(term.toLowerCase());
          expect(others).not.toContain(term);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
      { examples: [['ﾞ'], ['ﾞ x ﾟ'], ['\ud83d']], numRuns: 500 },
    );
  });
});
