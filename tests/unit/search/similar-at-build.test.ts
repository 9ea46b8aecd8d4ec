import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { MOST_COMPARED, similarAtBuild } from '../../../src/search/similar-at-build.ts';
import { aComment } from '../../support/real-archive.ts';

/** So many comments on wine, of which the third answers the second, and the second the first. */
function archive(count: number) {
  const first = [null, 1, 2];
  return archiveOf({
    comments: Array.from({ length: count }, (_, index) =>
      aComment({
        number: index + 1,
        parent: first[index] ?? null,
        lines: [index < 6 ? 'Ricardo on wine' : `Word${index}`],
      }),
    ),
  });
}

const numbers = (count: number, number: number, parent: number | null) =>
  similarAtBuild({ number, parent }, archive(count), 3)?.map((one) => one.number);

describe('the comments similar to one, at the build', () => {
  it('Are neither the one it answers nor those that answer it, and at most as many as wanted', () => {
    expect(numbers(12, 2, 1)).toEqual([4, 5, 6]);
    expect(numbers(12, 6, null)).toEqual([1, 2, 3]);
    expect(numbers(12, 7, null)).toEqual([]);
  });

  it('Are left to the browser in an archive of more than 5,000', () => {
    expect(MOST_COMPARED).toBe(5000);
    expect(numbers(5001, 2, 1)).toBeUndefined();
  });
});
