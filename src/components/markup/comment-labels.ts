import { dispute, link } from '../../links.ts';
import { anchor, reasonsAnchor } from '../../model/permalink.ts';
import { labelsInWords, STANCE_WORDS } from '../../model/stance.ts';
import { inferences } from '../../model/wording.ts';
import type { Archive, Comment } from '../../schema/archive.ts';
import type { Stance } from '../../schema/comment.ts';
import { reasons } from './comment-head.ts';
import { html, type Markup } from './html.ts';
import { icon } from './icon.ts';

/** The editor's labels of a comment. */
export function commentLabels(comment: Comment, themes: Archive['themes']): Markup {
  const own = comment.themes
    .flatMap((slug) => themes.get(slug) ?? [])
    .map(({ slug, label }) => html`<li> <a href="${link.theme(slug)}">${label}</a> </li>`);
  const stance = reasons(comment.number, 'stance-button', stanceMark(comment.stance));
  return html`<div class="labels label"> <p> ${stance} </p> ${own.length > 0 && html`<ul class="themes"> ${own} </ul>`} </div>`;
}

function stanceMark(stance: Stance): Markup {
  return html`<span class="st ${stance}"> ${icon(`g-${stance}`, 'g')} ${STANCE_WORDS[stance]} </span>`;
}

/**
 * The panel that says what the archive adds to a comment, and why.
 *
 * @param inThread whether the comment's thread is on this page.
 */
export function whyPanel(comment: Comment, themes: Archive['themes'], inThread: boolean): Markup {
  const { number, parent } = comment;
  const labels = labelsInWords(comment, themes);
  const given =
    labels === undefined
      ? 'No editor has given it a stance or a theme.'
      : `Given by an editor, not by the writer: ${labels}.`;
  const rows = inferences(comment).map(
    ({ head, reason, confidence }) =>
      html`<div class="panel-row"> <p class="panel-head">${head}</p> <p> ${reason} Confidence: ${confidence}. </p> </div>`,
  );
  const address = link.comment(number);
  const up =
    parent !== null &&
    html`<a href="${inThread ? `#${anchor(parent)}` : link.comment(parent)}">Go to comment ${parent}</a>`;
  return html`<div id="${reasonsAnchor(number)}" class="panel" popover role="dialog" aria-label="What the archive adds to comment ${number}"> ${rows} <div class="panel-row label"> <p class="panel-head">Stance and themes</p> <p> ${given} <a href="${dispute(`Labels of comment ${number}`, address)}">Dispute them</a> </p> </div> <p class="panel-foot"> ${up} <a href="${link.about('what-is-inferred')}">How this was worked out</a> <a href="${dispute(`Comment ${number}`, address)}">Suggest a correction</a> </p> </div>`;
}
