import { commentFacts } from './comment-facts.ts';
import { commentPage } from './comment-page.ts';
import type { CommentPageData } from './comment-page-data.ts';
import { html } from './html.ts';
import { pageHead, printedAddress } from './page-head.ts';

/** What differs between the pages of comments, as HTML, in the order in which it stands. */
export interface CommentHoles {
  /** What the page says of itself in its head. */
  head: string;
  /** What else stands in its head. */
  late: string;
  main: string;
  printed: string;
}

const HOLES = ['head', 'late', 'main', 'printed'] as const;

const mark = (hole: (typeof HOLES)[number]) => `<!--here stands the ${hole}-->`;

/** Stands for what differs, in the one page that is rendered for all. */
export const SHELL: CommentHoles = {
  head: mark('head'),
  late: mark('late'),
  main: mark('main'),
  printed: mark('printed'),
};

/**
 * What stands in the page of one comment and not in those of others.
 *
 * @param longNumber the address of the styles of numbers above 999.
 */
export function commentHoles(page: CommentPageData, longNumber: string): CommentHoles {
  const facts = commentFacts(page);
  const long =
    page.branch.comment.number > 999 && html`<link rel="stylesheet" href="${longNumber}">`;
  return {
    head: pageHead(facts).html,
    late: html`${long}`.html,
    main: commentPage(page).html,
    printed: printedAddress(facts.path).html,
  };
}

/**
 * Makes whole pages of what differs between them.
 *
 * @param shell the page that was rendered with `SHELL`.
 * @throws {Error} when a mark of `SHELL` does not stand there exactly once, or not in order.
 */
export function fill(shell: string): (holes: CommentHoles) => string {
  const parts: string[] = [];
  let rest = shell;
  for (const hole of HOLES) {
    const [before = '', after, ...more] = rest.split(mark(hole));
    if (after === undefined || more.length > 0)
      throw new Error(`The shell of the comments' pages must hold "${mark(hole)}" once.`);
    parts.push(before);
    rest = after;
  }
  return (holes) => HOLES.map((hole, index) => (parts[index] ?? '') + holes[hole]).join('') + rest;
}
