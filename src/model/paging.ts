/** Threads on one page of their list, each with some of its openings. */
export const THREADS_ON_A_PAGE = 20;

/** Rows of one line each on one page of a list. */
export const ROWS_ON_A_PAGE = 100;

/** One page of a list: what stands on it, which page it is, counted from 1, and of how many. */
export interface ListPage<T> {
  items: T[];
  page: number;
  pages: number;
}

/** A list in pages of at most `size` items; an empty one has one page. */
export function pagesOf<T>(items: readonly T[], size: number): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
  }));
}

/** How the address of a page of a list goes on after that of its first page, as a route's parameter; none for the first. */
export function partOf(page: number): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}

/** The pages a list of `pages` pages links to from `page`: the first, the last, those around it; `undefined` where some are left out. */
export function pagesNear(page: number, pages: number): (number | undefined)[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (other) => other === 1 || other === pages || Math.abs(other - page) <= 1,
  );
  return near.flatMap((other, index) => {
    const before = near[index - 1] ?? 0;
    if (other - before <= 1) return [other];
    // One page left out takes no more room than the sign for it.
    return other - before === 2 ? [other - 1, other] : [undefined, other];
  });
}
