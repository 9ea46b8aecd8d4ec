import { describe, expect, it } from 'vitest';
import { aComment } from '../../support/real-archive.ts';
import { askReal, numbersOf, searchAmong } from '../../support/search-among.ts';

describe('what was asked', () => {
  it.each(['', '  ', '"', '-', '*?!', 'colour:red', 'in:own'])('Is nothing by %j', (typed) => {
    expect(askReal(typed)).toMatchObject({ asked: false, found: [], entries: [], marks: [] });
    expect([...askReal(typed).facets.stance]).toEqual([]);
  });

  it.each(['zyzzyva', '-zyzzyva', '"zyzzyva"', 'stance:for', 'the'])(
    'Is something by %j',
    (typed) => {
      expect(askReal(typed).asked).toBe(true);
    },
  );

  it('Is everything by a choice alone', () => {
    const answer = askReal('', { choice: { stance: ['against'] } });
    expect(answer.asked).toBe(true);
    expect(answer.found.map(({ document }) => document.stance)).toContain('against');
    expect(numbersOf(answer)).toEqual(numbersOf(askReal('stance:against')));
    expect(askReal('', { choice: { stance: [] } }).asked).toBe(false);
  });

  it('Finds a common word where there is no other', () => {
    const ask = searchAmong([aComment({ number: 1, lines: ['That is it.'] })]);
    expect(numbersOf(ask('what is '))).toEqual([1]);
    expect(numbersOf(ask('is Ricardo '))).toEqual([]);
    expect(ask('is Ricardo ').reading.common).toEqual(['is']);
  });
});

describe('a word that stands nowhere', () => {
  it('Is told, beside those that stand somewhere', () => {
    const ask = searchAmong([aComment({ number: 1, lines: ['Nobody sells compute to Japan.'] })]);
    expect(ask('sold Japan comp').reading.missing).toEqual(['sold']);
    expect(ask('selling xyzzy ').reading.missing).toEqual(['xyzzy']);
    expect(ask('H200 Japan ').reading.missing).toEqual(['h200']);
    expect(askReal('PRC JH chian ').reading.missing).toEqual([]);
  });
});
