import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printQuery } from '../../../src/search/print-query.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { anyCharacter } from '../../support/any-character.ts';

const OPERATORS = 'theme: stance: by: thread: before: after: in: is: has: like: colour: x:'.split(
  ' ',
);
const PIECES = [
  ...OPERATORS,
  ...['"', '“', '”', '„', '«', '»', ':', '//', '-', '--', '—', "'", '’', '.', '$', '%', '|', '*'],
  ...[' ', '  ', '\t', '\n', '\u00a0', '\u3000', '\u200b', '\ufeff'],
  ...['chips', 'H200', 'own', 'host', '25', '中国', 'の', '반도체', 'ß', 'ŉ', 'é'],
  ...['\ud83d', '\ude00', '\udfff', '\u0301', '😀'],
];

const anyQuery = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'binary-ascii' }),
);

function expectSameAgain(typed: string): void {
  const query = parseQuery(typed);
  expect(parseQuery(printQuery(query))).toEqual(query);
}

describe('any string', () => {
  it('Is a query that reads the same when it is printed', () => {
    fc.assert(fc.property(anyQuery, expectSameAgain), { numRuns: 3000 });
  });

  // In small letters, İ is two characters, of which the second is no letter.
  it('Is that, too, where small letters make a name longer small letters make longer', () => {
    expectSameAgain('İ:chips');
  });

  it('Is a query whose parts hold what they must', () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        for (const clause of parseQuery(typed).clauses) {
          const text = clause.kind === 'operator' ? clause.value : clause.text;
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          if (clause.kind !== 'word') expect(text).not.toMatch(/["“”„«»]/u);
          if (clause.kind === 'operator') expect(clause.name).not.toBe('');
          else if (clause.kind === 'word') expect(text).not.toMatch(/\s/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('Asks for each word once, and completes only one it looks for', () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const { searched, prefix, common } = wordsOf(parseQuery(typed));
        const terms = searched.map(({ term }) => term);
        expect(new Set(terms).size).toBe(terms.length);
        if (prefix !== undefined) expect(terms).toContain(prefix);
        expect(terms.filter((term) => common.includes(term))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
