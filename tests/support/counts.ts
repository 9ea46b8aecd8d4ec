import { defaultTreeAdapter } from 'parse5';
import { attribute, type HtmlElement, words } from './page-elements.ts';

const NOUNS =
  'public comments?|comments?|claims?|openings?|questions?|terms?|of them|for selling|against selling|mixed|without a stance|no stance';
const COUNT = new RegExp(`(?<![\\w.])\\d[\\d,]* (?:${NOUNS})\\b`, 'gi');

/** What is not the page's own counting: words of commenters, reasons of editors, columns of the record. */
const LEFT_OUT = ['body', 'words', 'panel', 'introduction', 'record', 'claim', 'parallel-heads'];
const INLINE = ['b', 'a', 'span', 'svg', 'use'];

/** Every count that a part of a page states, such as `6 comments`, in order. */
export function countsStated(element: HtmlElement): string[] {
  const text = textOf(element).replace(/\s+/g, ' ');
  return [...text.matchAll(COUNT)].map(([count]) => count);
}

/** The text with a bar around everything that stands on a line of its own. */
function textOf(element: HtmlElement): string {
  const classes = words(attribute(element, 'class'));
  if (classes.some((name) => LEFT_OUT.includes(name))) return '|';
  const text = element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textOf(node) : '';
    })
    .join('');
  return INLINE.includes(element.tagName) ? text : `|${text}|`;
}
