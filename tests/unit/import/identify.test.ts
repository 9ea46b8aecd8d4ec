import { describe, expect, it } from 'vitest';
import type { CapturedComment } from '../../../src/schema/captured-thread.ts';
import { aCapture, aCaptured, replyTo, text } from '../../support/captured.ts';
import { merging } from '../../support/merging.ts';

const nobody = { name: null, id: null, host: false };
const undated = { kind: 'unknown' } as const;

/** A comment without an id at the source, at a place of its own. */
function without(place: string, fields: Partial<CapturedComment> = {}): CapturedComment {
  return aCaptured({ id: null, place, author: nobody, date: undated, ...fields });
}

/** The numbers of the comments of a second capture of the same thread. */
function numbersOf(first: CapturedComment[], second: CapturedComment[]): number[] {
  const captures = [aCapture('a.json', first), aCapture('b.json', second)];
  return merging(...captures).outcomes.map(({ number }) => number);
}

describe('a comment is known again', () => {
  it('By its id at the source, whatever else changed', () => {
    const other = aCaptured({ id: '7', author: nobody, date: undated, words: text('All new.') });
    expect(numbersOf([aCaptured({ id: '7' })], [other])).toEqual([1]);
  });

  it('By its author and time where there is no id, though it was edited', () => {
    const first = aCaptured({ id: null, place: '/0' });
    expect(numbersOf([first], [{ ...first, words: text('Edited.') }])).toEqual([1]);
    const elsewhere = { kind: 'exact' as const, date: '2025-12-09T03:41:10+01:00' };
    expect(numbersOf([first], [{ ...first, date: elsewhere, words: text('Edited.') }])).toEqual([
      1,
    ]);
  });

  it('By its words where nothing else is known, but for spaces and quotation marks', () => {
    const first = without('/0', { words: text('It isn’t  “over”.') });
    const second = without('/0', { words: text('It isn\'t\n"over".') });
    expect(numbersOf([first], [second])).toEqual([1]);
  });

  it('By its words where a later capture gives the id, the author and the date', () => {
    const first = without('/0', { words: text('Words of 5.') });
    expect(numbersOf([first], [aCaptured({ id: '5' })])).toEqual([1]);
  });

  it('Each once, in page order, where several have the same words', () => {
    const [a, b, c] = ['/0', '/1', '/2'].map((place) => without(place, { words: text('+1') }));
    if (!a || !b || !c) throw new Error('There are three.');
    expect(numbersOf([a, b], [a, b, c])).toEqual([1, 2, 3]);
  });
});

describe('a comment is another', () => {
  it('Under another id, though author, time and words are the same', () => {
    expect(
      numbersOf(
        [aCaptured({ id: '7', words: text('+1') })],
        [aCaptured({ id: '8', words: text('+1') })],
      ),
    ).toEqual([2]);
  });

  it.each([
    [
      'author',
      { author: { name: 'sarahq', id: null, host: false } },
      { author: { name: 'mlevine', id: null, host: false } },
    ],
    [
      'day',
      { date: { kind: 'exact' as const, date: '2025-12-09' } },
      { date: { kind: 'exact' as const, date: '2025-12-10' } },
    ],
  ])('With the same words and another %s', (_, one, other) => {
    expect(numbersOf([without('/0', one)], [without('/0', other)])).toEqual([2]);
  });

  it('With the same words under another parent', () => {
    const parents = [aCaptured({ id: '1' }), aCaptured({ id: '2' })];
    const reply = (id: string) => without('/r', { words: text('+1'), parent: replyTo(id) });
    expect(numbersOf([...parents, reply('1')], [...parents, reply('2')])).toEqual([1, 2, 4]);
  });

  it('By the same author at the same time with other words, where there are two of them', () => {
    const at = (place: string, value: string) => aCaptured({ id: null, place, words: text(value) });
    expect(
      numbersOf([at('/0', 'One.'), at('/1', 'Two.')], [at('/0', 'Two.'), at('/1', 'Three.')]),
    ).toEqual([2, 1]);
  });

  it('When it has no words and nothing else tells it', () => {
    const gone = without('/0', { words: null, withheld: 'deleted' });
    expect(numbersOf([gone], [gone])).toEqual([2]);
  });
});
