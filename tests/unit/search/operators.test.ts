import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { OPERATORS } from '../../../src/search/operators.ts';
import { aComment, aThread } from '../../support/real-archive.ts';
import {
  askOf,
  aTheme,
  engineAmong,
  numbersOf,
  sortedNumbersOf,
} from '../../support/search-among.ts';

const host = {
  name: null,
  role: 'host',
  basis: 'inferred',
  confidence: 'high',
  reason: 'it says “we”',
} as const;
const named = (name: string) => ({ name, role: 'reader', basis: 'recorded' }) as const;
const words = ['Selling chips.'];

const ask = askOf(
  engineAmong(
    archiveOf({
      threads: [
        { ...aThread('ChinaTalk on the H200'), slug: 'chinatalk-h200' },
        { ...aThread('Second Thoughts'), slug: 'second' },
      ],
      themes: [
        aTheme('zero-sum', 'Zero-sum'),
        aTheme('holding-back', 'Holding back'),
        aTheme('money', 'Money'),
      ],
      comments: [
        aComment({ number: 1, lines: words, stance: 'for', themes: ['zero-sum', 'money'] }),
        aComment({ number: 2, lines: words, stance: 'against', parent: 1, author: host }),
        aComment({ number: 3, lines: words, stance: 'mixed', parent: 2, themes: ['holding-back'] }),
        aComment({ number: 4, lines: words, thread: 'second', author: named('Mary Jane O’Neil') }),
        aComment({
          number: 5,
          lines: words,
          thread: 'second',
          parent: 4,
          author: named('Jane Doe'),
          html: '<p><a href="https://www.csis.org/">csis.org</a></p>',
        }),
      ],
    }),
  ),
);

describe('an operator', () => {
  it.each([
    ['theme:money', [1]],
    ['theme:Zero-Sum', [1]],
    ['theme:holding-back', [3]],
    ['theme:"holding back"', [3]],
    ['stance:for', [1]],
    ['stance:against', [2]],
    ['stance:mixed', [3]],
    ['stance:none', [4, 5]],
    ['STANCE:NONE', [4, 5]],
    ['by:host', [2]],
    ['by:reader', [1, 3, 4, 5]],
    ['by:jane', [4, 5]],
    ['by:"jane doe"', [5]],
    ["by:o'neil", [4]],
    ['thread:second', [4, 5]],
    ['thread:"second thoughts"', [4, 5]],
    ['is:opening', [1, 4]],
    ['is:reply', [2, 3, 5]],
    ['is:answered', [1, 2, 4]],
    ['is:unanswered', [3, 5]],
    ['has:link', [5]],
  ])('Finds by itself, and beside a word: %s', (typed, numbers) => {
    expect(sortedNumbersOf(ask(typed))).toEqual(numbers);
    expect(sortedNumbersOf(ask(`${typed} chips `))).toEqual(numbers);
    expect(numbersOf(ask(`${typed} Ricardo `))).toEqual([]);
    expect(ask(typed).reading.notes).toEqual([]);
  });

  it.each([
    ['-theme:money', [2, 3, 4, 5]],
    ['-stance:none', [1, 2, 3]],
    ['-by:host', [1, 3, 4, 5]],
    ['-by:jane', [1, 2, 3]],
    ['-thread:second', [1, 2, 3]],
    ['-is:reply', [1, 4]],
    ['-has:link', [1, 2, 3, 4]],
  ])('Leaves out what it finds when a hyphen stands before it: %s', (typed, numbers) => {
    expect(sortedNumbersOf(ask(typed))).toEqual(numbers);
  });

  it('Counts beside every other', () => {
    expect(numbersOf(ask('is:reply by:jane thread:second'))).toEqual([5]);
    expect(numbersOf(ask('stance:for stance:against'))).toEqual([]);
    expect(numbersOf(ask('is:reply -has:link -by:host'))).toEqual([3]);
  });

  it('Is told as it was typed', () => {
    const { reading } = ask('Stance:for -has:link theme:"Holding back" chips ');
    expect(reading.conditions).toEqual(['stance:for', '-has:link', 'theme:Holding back']);
    expect(reading.words).toEqual(['chips']);
  });

  it('Is one of those that readers are told of', () => {
    expect(Object.keys(OPERATORS).toSorted()).toEqual(
      'after before by has in is like stance theme thread'.split(' '),
    );
    expect(OPERATORS['stance']).toBe('for, against, mixed, none');
  });

  it.each(['in:own', 'like:1'])(
    'Takes no hyphen, and says so, where it asks for no property: -%s',
    (typed) => {
      const { reading, ...answer } = ask(`-${typed} chips `);
      expect(reading).toMatchObject({ own: false, like: [], conditions: [] });
      expect(reading.notes).toMatchObject([{ clause: `-${typed}`, instead: [typed] }]);
      expect(sortedNumbersOf(answer)).toEqual([1, 2, 3, 4, 5]);
    },
  );
});
