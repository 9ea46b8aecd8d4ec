import { full, link } from '../../links.ts';
import { placeInWords } from '../../model/captured-place.ts';
import { postedInWords } from '../../model/citation.ts';
import type { Comment, Thread } from '../../schema/archive.ts';
import { citations } from './citations.ts';
import type { CommentPageData } from './comment-page-data.ts';
import { commentCard, commentQuote, copyRow } from './copying.ts';
import { html, type Markup } from './html.ts';

/** Beside a comment: its link, its citations, what can be copied, and where it comes from. */
export function commentSide(page: CommentPageData): Markup {
  const {
    branch: { comment, descendants },
    thread,
  } = page;
  const address = link.comment(comment.number);
  const withReplies = link.branch(thread.slug, comment.number);
  const branchRow =
    descendants > 0 && copyRow('Link to it with its replies', full(withReplies), withReplies);
  return html`<aside class="one-side" aria-label="Link and cite"> ${copyRow('Link', full(address), address)} ${branchRow} ${citations(comment, thread)} ${copying(comment, page)} ${source(comment, thread)} ${inCapture(comment)} </aside>`;
}

function copying(comment: Comment, page: CommentPageData): Markup | undefined {
  const { quotedIn } = page;
  if (comment.lines.length === 0) return undefined;
  return html`<div id="copying" class="panel-row"> ${commentQuote(comment)} <div class="panel-row${quotedIn.length > 0 && ' label'}"> ${commentCard(comment, quotedIn, page)} </div> </div>`;
}

function source(comment: Comment, thread: Thread): Markup {
  const own =
    comment.url &&
    html`<li> <a href="${comment.url}" rel="external"> This comment at the source </a> </li>`;
  return html`<div class="panel-row"> <p class="panel-head">Source</p> <ul class="value"> <li> <a href="${thread.source.url}" rel="external"> ${new URL(thread.source.url).host} </a> </li> <li>${postedInWords(comment) ?? 'Date not recorded'}</li> ${own} </ul> </div>`;
}

function inCapture({ captured }: Comment): Markup {
  const parts = captured.map(
    (part) =>
      html`<li> <a href="${link.capture(part.capture)}">${part.capture.split('/')[1]}</a>, ${placeInWords(part)} </li>`,
  );
  return html`<div class="panel-row"> <p class="panel-head">In the capture</p> <ul class="value"> ${parts} </ul> </div>`;
}
