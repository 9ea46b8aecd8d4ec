import { full, link } from '../../links.ts';
import { type CardFacts, card } from '../../model/card.ts';
import { citeComment } from '../../model/citation.ts';
import { markdownQuote } from '../../model/markdown-quote.ts';
import { attribution, authorName, UNKNOWN } from '../../model/wording.ts';
import type { Claim, Comment, Thread } from '../../schema/archive.ts';
import { NAME } from '../../site.ts';
import { html, type Markup } from './html.ts';

/**
 * A value on one line that can be copied.
 *
 * @param href the address the value leads to, when it is one.
 */
export function copyRow(label: string, value: string, href?: string): Markup {
  const shown = href === undefined ? value : html`<a href="${href}">${value}</a>`;
  return html`<copy-row class="panel-row"> ${copyHead(label)} <p class="value" data-value> ${shown} </p> </copy-row>`;
}

/** Text of several lines that can be copied, folded under a summary. */
function copyBlock(label: string, summary: string, value: string, open: boolean): Markup {
  return html`<copy-row class="panel-row"> ${copyHead(label)} <details class="copy-block"${open && html` open`}> <summary>${summary}</summary> <div class="value" data-value>${value}</div> </details> </copy-row>`;
}

function copyHead(label: string): Markup {
  return html`<p class="panel-head"> ${label} <span role="status"></span> <button type="button" class="copy" hidden> Copy<span class="vh"> ${label.toLowerCase()}</span> </button> </p>`;
}

/** All words of a comment as a quotation in Markdown. */
export function commentQuote(comment: Comment): Markup {
  const text = comment.lines.join('\n');
  const value = markdownQuote(
    text,
    { start: 0, end: text.length },
    attribution(authorName(comment.author), comment.number, NAME),
    full(link.comment(comment.number)),
  );
  return copyBlock('Quote', 'Its words and whose they are, in Markdown', value, false);
}

/** Where a comment stands: its thread, and the captures that hold it. */
interface HeldIn extends Pick<CardFacts, 'captures'> {
  thread: Thread;
}

/**
 * An evidence card of a comment.
 *
 * @param claims the claims the card is for: all that quote the comment, or one.
 */
export function commentCard(
  comment: Comment,
  claims: readonly Claim[],
  { thread, captures }: HeldIn,
  { label = 'Card', open = false }: { label?: string; open?: boolean } = {},
): Markup {
  const address = full(link.comment(comment.number));
  const value = card(comment, {
    claims,
    citation: citeComment(comment, thread, NAME, address),
    address,
    captures,
  });
  const summary =
    claims.length > 0
      ? 'Claim, source and words, in plain text'
      : 'Source and words, in plain text';
  return copyBlock(label, summary, value, open);
}

/**
 * Hidden until a script opens it: what can be copied of the words selected in one comment. Thousands of comments may
 * stand on the page, so what the script needs to know of each is said here once.
 *
 * @param number the comment that the page is about, or the first of the thread.
 */
export function wordsBar(number: number): Markup {
  const address = full(link.comment(number));
  return html`<div class="words-bar" popover="manual" role="toolbar" aria-label="The words selected" data-number="${number}" data-address="${address}" data-reader="${authorName(UNKNOWN)}" data-archive="${NAME}"> <button type="button" class="plain linked"> Link to these words </button> <button type="button" class="plain linked"> Quote </button> <span role="status"></span> <textarea readonly hidden aria-label="Copy it from here"></textarea> </div>`;
}
