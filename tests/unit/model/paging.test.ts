import { describe, expect, it } from 'vitest';
import { pagesNear, pagesOf, partOf } from '../../../src/model/paging.ts';
import { permalinks } from '../../../src/model/permalink.ts';

const list = Array.from({ length: 250 }, (_, index) => index + 1);

describe('A long list', () => {
  it('Stands on pages that hold each item once, in order', () => {
    const pages = pagesOf(list, 100);
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 50]);
    expect(pages.flatMap(({ items }) => items)).toEqual(list);
    expect(pages.map(({ page, pages }) => [page, pages])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('Has one page when it holds nothing', () => {
    expect(pagesOf([], 100)).toEqual([{ items: [], page: 1, pages: 1 }]);
  });

  it('Keeps the address of its first page, which is promised, and puts later ones below it', () => {
    const link = permalinks('/base/');
    expect(link.page(link.threads(), 1)).toBe('/base/threads/');
    expect(link.page(link.threads(), 3)).toBe('/base/threads/page/3/');
    expect([partOf(1), partOf(3)]).toEqual([undefined, 'page/3']);
  });
});

describe('The pages linked from one', () => {
  it('Are the first, the last and those beside it, with a sign for what is left out', () => {
    expect(pagesNear(10, 20)).toEqual([1, undefined, 9, 10, 11, undefined, 20]);
    expect(pagesNear(1, 20)).toEqual([1, 2, undefined, 20]);
    expect(pagesNear(20, 20)).toEqual([1, undefined, 19, 20]);
  });

  it('Leave out no single page, whose number is as short as the sign', () => {
    expect(pagesNear(4, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(pagesNear(1, 1)).toEqual([1]);
  });
});
