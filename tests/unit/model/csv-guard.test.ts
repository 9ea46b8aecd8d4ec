import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../src/model/csv-guard.ts';

/** What OWASP names under “CSV Injection”: first characters that make a cell a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const cell = fc
  .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠', 'a', ' ', '"', ','))
  .map((characters) => characters.join(''));

describe('the guard of cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'puts an apostrophe before %j',
    (text) => expect(guarded(text)).toBe(`'${text}`),
  );

  it.each(['', 'a', "'If competition harms America", ' =1', '1-2', "it's", '“=”'])(
    'leaves %j as it is',
    (text) => expect(guarded(text)).toBe(text),
  );

  it('leaves no cell that a spreadsheet would compute, and can be taken back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guarded(text)).not.toMatch(FORMULA);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });
});
