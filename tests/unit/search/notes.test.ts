import { describe, expect, it } from 'vitest';
import { edits } from '../../../src/search/edits.ts';
import { nearest } from '../../../src/search/nearest.ts';
import { aComment } from '../../support/real-archive.ts';
import { askReal, numbersOf, searchAmong } from '../../support/search-among.ts';

const notesOn = (typed: string) => askReal(typed).reading.notes;

describe('a note', () => {
  it.each([
    ['theem:money', 'theme:'],
    ['stanc:for', 'stance:'],
    ['-befor:2025', 'before:'],
    ['Author:host', undefined],
    ['constructor:x', undefined],
    ['toString:x', undefined],
  ])('Names what an unknown operator may have been: %s', (typed, first) => {
    const [note, ...others] = notesOn(typed);
    expect(note).toMatchObject({ what: 'operator' });
    expect(note?.clause.toLowerCase()).toBe(typed.toLowerCase());
    if (first !== undefined) expect(note?.instead[0]).toBe(first);
    expect(others).toEqual([]);
  });

  it.each([
    ['theme:mony', 'value', ['theme:money']],
    ['theme:zero', 'value', ['theme:zero-sum']],
    ['stance:pro', 'value', ['stance:for', 'stance:against', 'stance:mixed', 'stance:none']],
    ['is:open', 'value', ['is:opening', 'is:reply', 'is:answered', 'is:unanswered']],
    ['has:links', 'value', ['has:link']],
    ['in:quotes', 'value', ['in:own']],
    ['by:nobody', 'value', ['by:host', 'by:reader']],
    ['thread:chinatalk', 'value', ['thread:chinatalk-h200']],
    ['before:soon', 'date', ['before:2025-12', 'before:2025-12-09']],
    ['after:2025-13', 'date', ['after:2025-12', 'after:2025-12-09']],
    ['after:09/12/2025', 'date', ['after:2025-12', 'after:2025-12-09']],
    ['like:999', 'comment', []],
    ['like:this', 'comment', []],
  ])('Names what an unknown value may have been: %s', (typed, what, instead) => {
    expect(notesOn(typed)).toEqual([{ clause: typed, what, instead }]);
  });

  it('Names every theme where none is near and there are few', () => {
    const instead = notesOn('theme:qqqqqqqq')[0]?.instead ?? [];
    expect(instead).toContain('theme:zero-sum');
    expect(instead.length).toBeGreaterThan(3);
  });

  it('Names a person in quotation marks', () => {
    const author = { name: 'Mary Jane', role: 'reader', basis: 'recorded' } as const;
    const ask = searchAmong([aComment({ number: 1, author })]);
    expect(ask('by:"Mery Jane"').reading.notes).toMatchObject([
      { instead: ['by:host', 'by:reader', 'by:"Mary Jane"'] },
    ]);
  });

  it.each(['theem:money', 'theme:mony', 'before:soon', 'like:999', 'in:quotes', '-is:open'])(
    'Is all that comes of a mistake; the rest of the query still runs: %s',
    (typed) => {
      const { reading, ...answer } = askReal(`${typed} chips stance:for `);
      const plain = askReal('chips stance:for ');
      expect(reading.notes).toHaveLength(1);
      expect(reading.conditions).toEqual(['stance:for']);
      expect(reading.undated).toBe(0);
      expect(numbersOf(answer)).toEqual(numbersOf(plain));
      expect(numbersOf(answer).length).toBeGreaterThan(0);
    },
  );

  it('Stands for each mistake, in order', () => {
    expect(notesOn('x:y stance:pro like:0').map(({ clause }) => clause)).toEqual([
      'x:y',
      'stance:pro',
      'like:0',
    ]);
  });

  it.each(['like:0x1', 'like:1e0', 'like:1.0'])(
    'Is made of a number that no comment has: %s',
    (typed) => {
      expect(notesOn(typed)).toMatchObject([{ what: 'comment' }]);
    },
  );

  it('Is made of a day that no calendar has', () => {
    expect(notesOn('before:2025-02-31')).toMatchObject([{ what: 'date' }]);
  });
});

describe('the nearest values', () => {
  it('Hold what was typed, or differ in few of their letters, and are three at most', () => {
    const themes = ['money', 'monetary', 'risk', 'holding-back', 'back-doors'];
    expect(nearest('BACK', themes)).toEqual(['back-doors', 'holding-back']);
    expect(nearest('mnoey', themes)[0]).toBe('money');
    expect(nearest('zzzz', themes)).toEqual([]);
    expect(nearest('a', ['a1', 'a2', 'a3', 'a4'])).toEqual(['a1', 'a2', 'a3']);
  });

  it('Count two neighbours that are swapped as one mistake', () => {
    expect(edits('chian', 'china')).toBe(1);
    expect(edits('china', 'china')).toBe(0);
    expect(edits('chin', 'china')).toBe(1);
  });
});
