import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import type { Choice } from '../../../src/search/choices.ts';
import { listingOf } from '../../../src/search/listing.ts';
import { oneSidedness } from '../../../src/search/one-sided.ts';
import type { Order } from '../../../src/search/order.ts';
import { aComment, aThread } from '../../support/real-archive.ts';
import { askOf, aTheme, engineAmong } from '../../support/search-among.ts';

interface Asked {
  choice?: Choice;
  order?: Order;
  limit?: number;
  typed?: string;
}

/** Lists comments on chips, of which the first `first` stand in one thread and the others in a second. */
function list(count: number, first: number, asked: Asked = {}) {
  const comments = Array.from({ length: count }, (_, index) =>
    aComment({
      number: index + 1,
      lines: ['Chips.', 'More of them.'],
      stance: 'for',
      parent: index === 1 ? 1 : null,
      thread: index < first ? 'chinatalk-h200' : 'second',
      themes: ['money'],
    }),
  );
  const engine = engineAmong(
    archiveOf({
      comments,
      threads: [aThread('ChinaTalk on the H200')],
      themes: [aTheme('money', 'Who is paid')],
    }),
  );
  const { choice = {}, order = 'best', limit = 30, typed = 'chips ' } = asked;
  return listingOf(askOf(engine)(typed, { choice, order }), { choice, order }, engine, limit);
}

const shown = (listing: ReturnType<typeof list>) =>
  listing.groups.map(({ thread, results, more }) => [thread?.slug, results.length, more]);

describe('a list of results', () => {
  it('Is in one piece up to twenty, or when all stand in one thread', () => {
    expect(shown(list(20, 10))).toEqual([[undefined, 20, 0]]);
    expect(shown(list(25, 25))).toEqual([[undefined, 25, 0]]);
    expect(shown(list(0, 0))).toEqual([]);
  });

  it('Is grouped by thread beyond, three of each, with how many more there are', () => {
    const listing = list(25, 23);
    expect(shown(listing)).toEqual([
      ['chinatalk-h200', 3, 20],
      ['second', 2, 0],
    ]);
    expect(listing.groups.map(({ thread }) => thread?.title)).toEqual([
      'ChinaTalk on the H200',
      'second',
    ]);
    expect(listing).toMatchObject({ count: 25, complete: 25, total: 25, rest: 0 });
  });

  it('Is cut to its limit, and says how many are left', () => {
    expect(shown(list(25, 25, { limit: 10 }))).toEqual([[undefined, 10, 0]]);
    expect(list(25, 25, { limit: 10 }).rest).toBe(15);
    expect(shown(list(25, 23, { limit: 3 }))).toEqual([['chinatalk-h200', 3, 20]]);
    expect(list(25, 23, { limit: 3 }).rest).toBe(2);
  });

  it('Shows what stands above a reply, and themes by their names', () => {
    const results = list(2, 2).groups[0]?.results;
    expect(results?.map(({ parent }) => parent)).toEqual([null, { number: 1, line: 'Chips.' }]);
    expect(results?.[0]).toMatchObject({ number: 1, themes: ['Who is paid'], complete: true });
    expect(results?.[0]?.snippet.segments[0]).toEqual({ text: 'Chips', hit: true });
  });

  it('Is plain data, so that a worker can hand it over', () => {
    const listing = list(3, 2);
    expect(structuredClone(listing)).toEqual(listing);
    expect(listing.facets.thread).toEqual([
      ['chinatalk-h200', 2],
      ['second', 1],
    ]);
  });

  it('Says that it is one-sided, unless the reader asked for that', () => {
    expect(list(5, 5).oneSided).toEqual({ stance: 'for', count: 5, of: 5 });
    expect(list(5, 5, { choice: { stance: ['for'] } }).oneSided).toBeUndefined();
    expect(list(5, 5, { order: 'for-first' }).oneSided).toBeUndefined();
    for (const typed of ['stance:for', 'chips -stance:against '])
      expect(list(5, 5, { typed }).oneSided, typed).toBeUndefined();
  });
});

describe('one-sidedness', () => {
  const stances = (side: 'for' | 'against', count: number, others: number) => [
    ...Array<'for' | 'against'>(count).fill(side),
    ...Array<'mixed'>(others).fill('mixed'),
  ];

  it.each([
    ['for', 9, 1, 10],
    ['against', 10, 0, 10],
    ['for', 5, 0, 5],
    ['against', 10, 40, 10],
  ] as const)('Is found where %s has %d, others %d', (side, count, others, of) => {
    expect(oneSidedness(stances(side, count, others))).toEqual({ stance: side, count, of });
  });

  it.each([
    ['for', 8, 2],
    ['against', 8, 1],
    ['for', 4, 0],
    ['for', 4, 1],
    ['for', 0, 0],
  ] as const)('Is not where %s has %d, others %d', (side, count, others) => {
    expect(oneSidedness(stances(side, count, others))).toBeUndefined();
  });

  it('Is none of comments without a stance', () => {
    expect(oneSidedness(Array<'none'>(10).fill('none'))).toBeUndefined();
  });

  it('Shows no comment whose text lacks a phrase, whatever an index says', () => {
    const texts = ['A zero sum game.', 'The sum is zero.', 'Zero sum, they say.'];
    const comments = texts.map((text, at) => aComment({ number: at + 1, lines: [text] }));
    const engine = engineAmong(
      archiveOf({ comments, threads: [aThread('ChinaTalk on the H200')] }),
    );
    const wrong = { holders: new Set([1, 2, 3]), certain: true };
    const answered = askOf({ ...engine, rowsOf: () => wrong })('"zero sum"', {});
    const { groups } = listingOf(answered, { choice: {}, order: 'best' }, engine, 10);
    const numbers = groups.flatMap(({ results }) => results.map(({ number }) => number));
    expect(answered.found.length).toBe(3);
    expect(numbers.toSorted()).toEqual([1, 3]);
  });
});
