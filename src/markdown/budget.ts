/** Why a comment is not rendered as Markdown: its size, its nesting, its markup, the time or the memory it took. */
export type OverBudget = 'size' | 'depth' | 'markup' | 'time';

/** UTF-16 units a comment may have. */
export const MOST_UNITS = 65_536;
/** Elements that may stand in one another, and quotations and lists that may open on one line. */
export const MOST_NESTED = 32;
/** Characters that make the parser work: with more than these, all in one row, it takes minutes. */
const MOST_MARKUP = 6000;

/** Up to here no input was found that takes longer than a tenth of a second (`npm run bench -- hostile`). */
const CHEAP_UNITS = 16_384;
const CHEAP_MARKUP = 250;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/gm;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const MARKUP = /[*_`[\]<>&@~\n]|:\/\/|www\.|^[ \t]*(?:[-+]|\d{1,9}[.)])/gm;

/**
 * What a linear look at Markdown says of the work it will be: 'cheap' to render at once, 'dear' to render where it can
 * be stopped, or the part of the budget that it exceeds.
 */
export function foresee(markdown: string): 'cheap' | 'dear' | OverBudget {
  if (markdown.length > MOST_UNITS) return 'size';
  for (const [containers] of markdown.matchAll(CONTAINERS)) {
    if ((containers.match(CONTAINER)?.length ?? 0) > MOST_NESTED) return 'depth';
  }
  const markup = markdown.match(MARKUP)?.length ?? 0;
  if (markup > MOST_MARKUP) return 'markup';
  return markdown.length <= CHEAP_UNITS && markup <= CHEAP_MARKUP ? 'cheap' : 'dear';
}

/** Whether HTML that we made nests its elements deeper than the budget allows. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<(?!br>|hr>)\/?[a-z]/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > MOST_NESTED) return true;
  }
  return false;
}
