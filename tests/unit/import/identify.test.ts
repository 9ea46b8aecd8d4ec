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

describe('a comment with the same words as one with a recorded place', () => {
  const parents = [aCaptured({ id: '1' }), aCaptured({ id: '2' })];
  const agrees = (place: string, parent: CapturedComment['parent']) =>
    without(place, { words: text('+1'), parent });

  it.each([
    ['opens the thread, too', { kind: 'opening' }, { kind: 'opening' }, 3],
    ['answers the same comment', replyTo('1'), replyTo('1'), 3],
    ['answers one that neither capture holds', replyTo('1'), replyTo('99'), 3],
    ['does not say whom it answers', replyTo('1'), { kind: 'unknown' }, 3],
    ['says whom it answers where the archive did not know', { kind: 'unknown' }, replyTo('2'), 3],
    ['opens the thread where that one answers', replyTo('1'), { kind: 'opening' }, 4],
    ['opens it where that one answers what is missing', replyTo('99'), { kind: 'opening' }, 4],
    ['answers another', replyTo('2'), replyTo('1'), 4],
  ] as const)('is known by where it stands: it %s', (_, first, second, number) => {
    const numbers = numbersOf(
      [...parents, agrees('/a', first)],
      [...parents, agrees('/b', second)],
    );
    expect(numbers).toEqual([1, 2, number]);
  });

  it('is told from its twin by a parent that was itself known by its words alone', () => {
    const first = [
      without('/p', { words: text('The first of two openings.') }),
      without('/q', { words: text('The second of two openings.') }),
    ];
    const second = [
      aCaptured({ id: '20', place: '/x', words: text('The second of two openings.') }),
      aCaptured({ id: '10', place: '/y', words: text('The first of two openings.') }),
      agrees('/z', replyTo('20')),
    ];
    const third = [...second.slice(0, 2), agrees('/w', replyTo('10')), agrees('/v', replyTo('20'))];
    const captures = [first, second, third].map((each, at) => aCapture(`${at}.json`, each));
    expect(merging(...captures).outcomes.map(({ number }) => number)).toEqual([2, 1, 4, 3]);
  });
});

describe('what one capture does not say', () => {
  const known = aCaptured({ id: '7', words: text('Words that stand once.') });

  it.each([
    ['its id', { id: null }],
    ['its author', { id: null, author: nobody }],
    ['its date', { id: null, date: undated }],
  ])('is no reason against a comment: %s', (_, fields) => {
    expect(numbersOf([known], [{ ...known, place: '/b', ...fields }])).toEqual([1]);
  });

  it.each([
    ['a day alone', { date: { kind: 'exact' as const, date: '2025-12-09' } }],
    ['no author', { author: nobody }],
    ['no date', { date: undated }],
  ])('makes no comment known by author and time: %s', (_, fields) => {
    const [one, other] = ['Sell them.', 'Do not sell them.'].map((value) =>
      aCaptured({ id: null, place: '/0', words: text(value), ...fields }),
    );
    if (!one || !other) throw new Error('There are two.');
    expect(numbersOf([one], [other])).toEqual([2]);
  });
});

describe('a comment is another', () => {
  it('With the same letters in other words', () => {
    const [one, other] = ['a bc', 'ab c'].map((value) => without('/0', { words: text(value) }));
    if (!one || !other) throw new Error('There are two.');
    expect(numbersOf([one], [other])).toEqual([2]);
  });

  it('By an author at a time that several of one capture share', () => {
    const at = (place: string, value: string) => aCaptured({ id: null, place, words: text(value) });
    const [one, two, three] = [at('/0', 'One.'), at('/1', 'Two.'), at('/2', 'Three.')];
    expect(numbersOf([one], [two, three])).toEqual([2, 3]);
    expect(numbersOf([one, two], [three])).toEqual([3]);
    const gone = [one, two].map((each) => ({ ...each, words: null, withheld: 'deleted' as const }));
    expect(numbersOf(gone, gone)).toEqual([3, 4]);
  });

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
