import { describe, expect, it } from 'vitest';
import { cslItem, innerQuotes, oneLine } from '../../../src/model/csl-item.ts';
import { citedFrom } from '../../support/citing.ts';

describe('a comment as a CSL item', () => {
  it('Has no author where the capture names nobody, though the host is inferred', () => {
    const author = {
      name: null,
      role: 'host',
      basis: 'inferred',
      confidence: 'high',
      reason: 'it says “we”',
    } as const;
    expect(cslItem(citedFrom({ number: 4, author }))).not.toHaveProperty('author');
    expect(cslItem(citedFrom({ number: 4 }))).not.toHaveProperty('author');
  });

  it('Keeps a name whole: which part is the family’s is not recorded', () => {
    const author = { name: 'Jane van Doe', role: 'reader', basis: 'recorded' } as const;
    expect(cslItem(citedFrom({ number: 4, author })).author).toEqual([{ literal: 'Jane van Doe' }]);
  });

  it('Has no date where none is recorded, not even the page’s', () => {
    expect(cslItem(citedFrom({ number: 4 }))).not.toHaveProperty('issued');
  });

  it('Has the day as the source wrote it, whatever the zone', () => {
    const item = cslItem(citedFrom({ number: 4, date: '2025-12-09T23:30:00-08:00' }));
    expect(item.issued).toEqual({ 'date-parts': [[2025, 12, 9]] });
  });

  it('Says where the words are kept', () => {
    expect(cslItem(citedFrom({ number: 4 }))).toMatchObject({
      archive: 'The H200 Debate',
      archive_location: 'comment 4',
      URL: 'https://example.org/c/4/',
    });
  });

  it('Has neither words nor author nor date of a removed comment', () => {
    const author = { name: 'Jane Doe', role: 'reader', basis: 'recorded' } as const;
    const cite = citedFrom({
      number: 13,
      author,
      date: '2025-12-09',
      lines: ['What I said'],
      state: 'removed',
      removed: { reason: 'privacy', date: '2026-01-05' },
    });
    expect(cslItem(cite)).toMatchObject({
      title: '[Removed]',
      note: expect.stringMatching(/comment 13 of The H200 Debate; removed on 5 January 2026$/),
    });
    expect(JSON.stringify(cslItem(cite))).not.toMatch(/Jane|What I said|2025/);
  });
});

describe('one line', () => {
  it.each([
    [' a \n\t b ', 'a b'],
    ['a\u0000b\u0085c', 'abc'],
    ['a\u2028b', 'a b'],
    ['\u202Eevil\u202C', 'evil'],
    ['\uFDD0x\uFFFF', 'x'],
    ['a\uD800', 'a\uFFFD'],
    ['👩‍🔬 naïve 毛', '👩‍🔬 naïve 毛'],
  ])('Of %j is %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});

describe('quotation marks inside others', () => {
  it.each([
    ['And "gain" here', 'And ‘gain’ here'],
    ['“gain” here', '‘gain’ here'],
    ['don\'t "(say)"', "don't ‘(say)’"],
    ['("x")', '(‘x’)'],
  ])('Of %s are those of %s', (text, expected) => {
    expect(innerQuotes(text)).toBe(expected);
  });
});
