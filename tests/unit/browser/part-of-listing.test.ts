import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { partOf } from '../../../src/browser/part-of-listing.ts';
import { type Listing, listingOf } from '../../../src/search/listing.ts';
import { aComment, aThread } from '../../support/real-archive.ts';
import { askOf, engineAmong } from '../../support/search-among.ts';

/** Lists comments on chips; where they are more than 20, by thread. */
function list(count: number): Listing {
  const comments = Array.from({ length: count }, (_, index) =>
    aComment({
      number: index + 1,
      lines: ['Chips.'],
      thread: index < 10 ? 'chinatalk-h200' : 'second',
    }),
  );
  const engine = engineAmong(archiveOf({ comments, threads: [aThread('ChinaTalk on the H200')] }));
  const asked = { choice: {}, order: 'oldest' } as const;
  return listingOf(askOf(engine)('chips ', asked), asked, engine, 20);
}

const numbers = ({ groups }: Listing) =>
  groups.map(({ results }) => results.map(({ number }) => number));

describe('what of a listing is shown first', () => {
  it('is all of it where no more than three results change', () => {
    const listing = list(8);
    expect(partOf(listing, ({ number }) => number > 3)).toBe(listing);
  });

  it('is what stands before the fourth that changes, and tells that the rest is to come', () => {
    const part = partOf(list(8), ({ number }) => number === 2);
    expect(numbers(part)).toEqual([[1, 2, 3, 4]]);
    expect(part.whole).toBe(false);
  });

  it('ends within a group of a thread or with one, never with the head of one alone', () => {
    expect(numbers(list(24))).toEqual([
      [1, 2, 3],
      [11, 12, 13],
    ]);
    expect(numbers(partOf(list(24), () => false))).toEqual([[1, 2, 3]]);
    expect(numbers(partOf(list(24), ({ number }) => number === 1))).toEqual([[1, 2, 3], [11]]);
  });

  it('takes a group for changed that stands elsewhere: to move it costs as much', () => {
    const asked: [thread: string | undefined, at: number][] = [];
    partOf(list(24), (_, thread, at) => {
      asked.push([thread, at]);
      return true;
    });
    expect(asked.at(0)).toEqual(['chinatalk-h200', 0]);
    expect(asked.at(-1)).toEqual(['second', 1]);
  });

  it('counts no result far below what a screen shows', () => {
    const listing = list(18);
    expect(partOf(listing, ({ number }) => number <= 10)).toBe(listing);
  });
});
