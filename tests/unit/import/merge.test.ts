import { describe, expect, it } from 'vitest';
import { aCapture, aCaptured, replyTo, text } from '../../support/captured.ts';
import { merging, problemsOf } from '../../support/merging.ts';

const LATER = { capturedOn: '2025-12-12' };
const deleted = {
  words: null,
  withheld: 'deleted' as const,
  author: { name: null, id: null, host: false },
};

/** The comments that captures make, after the archive's own check found nothing wrong with them. */
function merged(...captures: ReturnType<typeof aCapture>[]) {
  const { comments, outcomes } = merging(...captures);
  expect(problemsOf(comments, captures)).toEqual([]);
  return {
    outcomes,
    of: (number: number) => {
      const comment = comments.find(({ frontMatter }) => frontMatter.number === number);
      if (!comment) throw new Error(`There is no comment ${number}.`);
      return { ...comment.frontMatter, lines: comment.lines };
    },
    numbers: comments.map(({ frontMatter }) => frontMatter.number),
  };
}

describe('a first capture', () => {
  it('Numbers its comments in page order, with parents by their ids', () => {
    const { of, outcomes } = merged(
      aCapture('a.json', [
        aCaptured({ id: '70' }),
        aCaptured({ id: '9', parent: replyTo('70') }),
        aCaptured({ id: '71', parent: replyTo('9') }),
      ]),
    );
    expect([of(1).sourceId, of(2).sourceId, of(3).sourceId]).toEqual(['70', '9', '71']);
    expect([of(1).parent, of(2).parent, of(3).parent]).toEqual([null, 1, 2]);
    expect(of(3).parentBasis).toEqual({ kind: 'recorded' });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new']);
  });

  it('Keeps a reply whose parent stands after it', () => {
    const { of } = merged(
      aCapture('a.json', [aCaptured({ id: '9', parent: replyTo('70') }), aCaptured({ id: '70' })]),
    );
    expect(of(1).parent).toBe(2);
  });

  it('Says whose parent no capture holds', () => {
    const { of } = merged(aCapture('a.json', [aCaptured({ id: '9', parent: replyTo('70') })]));
    expect(of(1)).toMatchObject({
      parent: null,
      missingParent: { id: '70' },
      parentBasis: { kind: 'recorded' },
    });
  });

  it('Leaves open whom a comment answers where the capture does not say', () => {
    const { of } = merged(
      aCapture('a.json', [aCaptured({ id: '9', parent: { kind: 'unknown' } })]),
    );
    expect(of(1)).toMatchObject({
      parent: null,
      parentBasis: { kind: 'inferred', confidence: 'low' },
    });
    expect(of(1).missingParent).toBeUndefined();
  });

  it('Keeps the place of a comment without words', () => {
    const { of } = merged(
      aCapture('a.json', [
        aCaptured({ id: '9', ...deleted }),
        aCaptured({ id: '70', parent: replyTo('9') }),
      ]),
    );
    expect(of(1)).toMatchObject({
      withheld: 'deleted',
      lines: [],
      author: { name: null, basis: 'inferred' },
    });
    expect(of(2).parent).toBe(1);
  });

  it('Names nobody it does not name, and dates nothing it does not date', () => {
    const { of } = merged(
      aCapture('a.json', [
        aCaptured({
          id: '9',
          author: { name: null, id: null, host: false },
          date: { kind: 'unknown' },
        }),
        aCaptured({
          id: '10',
          author: { name: null, id: null, host: true },
          date: { kind: 'range', earliest: '2025-12-08', latest: '2025-12-09', said: '1 day ago' },
        }),
      ]),
    );
    expect(of(1)).toMatchObject({
      author: { name: null, role: 'reader', basis: 'inferred' },
      date: null,
    });
    expect(of(2)).toMatchObject({
      author: { name: null, role: 'host', basis: 'inferred' },
      date: null,
      dateRange: { earliest: '2025-12-08', latest: '2025-12-09', said: '1 day ago' },
    });
  });
});

describe('a later capture', () => {
  const first = aCapture('a.json', [
    aCaptured({ id: '1' }),
    aCaptured({ id: '2', parent: replyTo('1') }),
  ]);

  it('Gives numbers to what is new alone, after the last', () => {
    const { of, numbers, outcomes } = merged(
      first,
      aCapture(
        'b.json',
        [
          aCaptured({ id: '0' }),
          aCaptured({ id: '1' }),
          aCaptured({ id: '2', parent: replyTo('1') }),
          aCaptured({ id: '3' }),
        ],
        LATER,
      ),
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect([of(1).sourceId, of(2).sourceId, of(3).sourceId, of(4).sourceId]).toEqual([
      '1',
      '2',
      '0',
      '3',
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'same', 'same', 'new']);
  });

  it('Is noted where it lacks a comment that an earlier one holds', () => {
    const { of } = merged(first, aCapture('b.json', [aCaptured({ id: '1' })], LATER));
    expect(of(1).missingFrom).toBeUndefined();
    expect(of(2)).toMatchObject({ missingFrom: ['example/b.json'], lines: ['Words of 2.'] });
  });

  it.each([
    ['it is not later', { capturedOn: '2025-12-10' }],
    ['nobody knows its day', { capturedOn: null }],
    ['it holds fewer than the source reports', { ...LATER, reported: 2 }],
    [
      'a part was not loaded',
      {
        ...LATER,
        quarantined: [{ place: '/x', code: 'not-loaded' as const, what: 'More.', count: 1 }],
      },
    ],
  ])('Is not noted where it lacks a comment and %s', (_, fields) => {
    const { of } = merged(first, aCapture('b.json', [aCaptured({ id: '1' })], fields));
    expect(of(2).missingFrom).toBeUndefined();
  });

  it('Brings the parent that was missing', () => {
    const orphan = aCapture('a.json', [aCaptured({ id: '2', parent: replyTo('1') })]);
    const { of } = merged(orphan, aCapture('b.json', [aCaptured({ id: '1' })], LATER));
    expect(of(1)).toMatchObject({ parent: 2, parentBasis: { kind: 'recorded' } });
    expect(of(1).missingParent).toBeUndefined();
  });

  it('Brings words that were withheld, and says which capture lacks them', () => {
    const { of, outcomes } = merged(
      aCapture('a.json', [aCaptured({ id: '1', ...deleted })]),
      aCapture('b.json', [aCaptured({ id: '1' })], LATER),
    );
    expect(of(1)).toMatchObject({
      lines: ['Words of 1.'],
      author: { name: 'mlevine' },
      captured: [{ capture: 'example/a.json', words: 'withheld' }, { capture: 'example/b.json' }],
    });
    expect(of(1).withheld).toBeUndefined();
    expect(outcomes[0]).toMatchObject({ outcome: 'changed' });
  });

  it('Leaves words that the source has taken back since', () => {
    const { of } = merged(
      aCapture('a.json', [aCaptured({ id: '1' })]),
      aCapture('b.json', [aCaptured({ id: '1', ...deleted })], LATER),
    );
    expect(of(1)).toMatchObject({
      lines: ['Words of 1.'],
      author: { name: 'mlevine', basis: 'recorded' },
      captured: [{ capture: 'example/a.json' }, { capture: 'example/b.json', words: 'withheld' }],
    });
  });

  it('Brings the rest of words that were cut', () => {
    const cut = aCaptured({ id: '1', words: text('Words of…'), truncated: true });
    const { of } = merged(
      aCapture('a.json', [cut]),
      aCapture('b.json', [aCaptured({ id: '1' })], LATER),
    );
    expect(of(1)).toMatchObject({
      lines: ['Words of 1.'],
      captured: [{ capture: 'example/a.json', words: 'part' }, { capture: 'example/b.json' }],
    });
    expect(of(1).truncated).toBeUndefined();
  });

  it('Leaves whole words where it has their beginning alone', () => {
    const cut = aCaptured({ id: '1', words: text('Words of…'), truncated: true });
    const { of } = merged(
      aCapture('a.json', [aCaptured({ id: '1' })]),
      aCapture('b.json', [cut], LATER),
    );
    expect(of(1)).toMatchObject({ lines: ['Words of 1.'], captured: [{}, { words: 'part' }] });
  });

  it('Leaves archived words where the source has others now, and marks its own', () => {
    const edited = aCaptured({ id: '1', words: text('Edited words.') });
    const { of, outcomes } = merged(
      aCapture('a.json', [aCaptured({ id: '1' })]),
      aCapture('b.json', [edited], LATER),
    );
    expect(of(1)).toMatchObject({ lines: ['Words of 1.'], captured: [{}, { words: 'other' }] });
    expect(outcomes[0]).toMatchObject({
      outcome: 'changed',
      what: ['other words than those shown'],
    });
  });

  it('Is refused another parent, and both stand in their captures', () => {
    const moved = [
      aCaptured({ id: '1' }),
      aCaptured({ id: '3' }),
      aCaptured({ id: '2', parent: replyTo('3') }),
    ];
    const { of, outcomes } = merged(first, aCapture('b.json', moved, LATER));
    expect(of(2)).toMatchObject({ parent: 1, captured: [{}, { differs: ['parent'] }] });
    expect(outcomes[2]?.what).toEqual([
      'another parent, refused: example/a.json has it as a reply to 1 (comment 1), example/b.json has it as a reply to 3 (comment 3)',
    ]);
  });

  it('Is refused a parent that nobody captured, and an opening, with what each capture says', () => {
    const { outcomes } = merged(
      aCapture('a.json', [aCaptured({ id: '2' })]),
      aCapture('b.json', [aCaptured({ id: '2', parent: replyTo('99') })], LATER),
    );
    expect(outcomes[0]?.what).toEqual([
      'another parent, refused: example/a.json has it as an opening, example/b.json has it as a reply to 99 (not captured)',
    ]);
  });

  it('Is marked where it has another author or date; the first capture is shown', () => {
    const other = aCaptured({
      id: '1',
      author: { name: 'M. Levine', id: 'mlevine', host: false },
      date: { kind: 'exact', date: '2025-12-09T02:45:00Z' },
    });
    const { of } = merged(
      aCapture('a.json', [aCaptured({ id: '1' })]),
      aCapture('b.json', [other], LATER),
    );
    expect(of(1)).toMatchObject({
      author: { name: 'mlevine' },
      date: '2025-12-09T02:41:10Z',
      captured: [{}, { differs: ['author', 'date'] }],
    });
  });

  it('May give the time of a day that was known', () => {
    const day = aCaptured({ id: '1', date: { kind: 'exact', date: '2025-12-09' } });
    const { of } = merged(
      aCapture('a.json', [day]),
      aCapture('b.json', [aCaptured({ id: '1' })], LATER),
    );
    expect(of(1)).toMatchObject({ date: '2025-12-09T02:41:10Z' });
    expect(of(1).captured.some((part) => 'differs' in part && part.differs)).toBe(false);
  });
});

describe('replies that would run in a circle', () => {
  it('Are broken at the edge that is new', () => {
    const a = aCapture('a.json', [
      aCaptured({ id: '1', parent: { kind: 'unknown' } }),
      aCaptured({ id: '2', parent: replyTo('1') }),
    ]);
    const b = aCapture('b.json', [aCaptured({ id: '1', parent: replyTo('2') })], LATER);
    const { of } = merged(a, b);
    expect(of(2).parent).toBe(1);
    expect(of(1)).toMatchObject({
      parent: null,
      parentBasis: { kind: 'inferred' },
      captured: [{}, { differs: ['parent'] }],
    });
  });
});
