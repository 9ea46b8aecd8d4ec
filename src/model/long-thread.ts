import { type Branch, flatten } from './reply-tree.ts';

/** Comments of a thread up to which its page carries the citations of each and the reasons for what was inferred. */
export const MOST_WITH_PANELS = 200;

/** Levels of replies that stand one inside the other on a page. Chromium's parser nests 512 elements and makes siblings of what is deeper; a level takes three. */
export const MOST_NESTED = 60;

/** Replies from which an opening offers a way past them. */
export const MANY_REPLIES = 10;

/**
 * What stands in the list below a comment at `depth`: its direct replies, which hold their own; below the last level
 * that is nested, all replies at any depth in reading order, none of them holding another.
 */
export function listedBelow({ replies }: Branch, depth: number): Branch[] {
  return isFlat(depth + 1) ? flatten(replies) : replies;
}

/** Whether the comments of a list at `depth` hold none of their replies. */
export function isFlat(depth: number): boolean {
  return depth >= MOST_NESTED;
}

/** The openings to which most comments reply, at any depth, at most `most` of them, in their order in the thread. */
export function mostAnswered(openings: readonly Branch[], most: number): Branch[] {
  const chosen = new Set(byAnswers(openings).slice(0, most));
  return openings.filter((branch) => chosen.has(branch));
}

/** Openings with the most replies at any depth first; those with as many in their order in the thread. */
export function byAnswers<T extends Pick<Branch, 'descendants'>>(openings: readonly T[]): T[] {
  return openings.toSorted((a, b) => b.descendants - a.descendants);
}
