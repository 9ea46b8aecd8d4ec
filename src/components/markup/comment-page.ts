import { link } from '../../links.ts';
import { quotedAbove, quotedBelow } from '../../model/around.ts';
import { homeTheme } from '../../model/claims.ts';
import type { Branch } from '../../model/reply-tree.ts';
import { withheldOf } from '../../model/source-notes.ts';
import { counted } from '../../model/wording.ts';
import type { Claim } from '../../schema/archive.ts';
import { commentHead } from './comment-head.ts';
import { commentLabels, whyPanel } from './comment-labels.ts';
import type { CommentPageData } from './comment-page-data.ts';
import { quoted } from './comment-quoted.ts';
import { commentSide } from './comment-side.ts';
import { commentWords } from './comment-words.ts';
import { wordsBar } from './copying.ts';
import { html, type Markup } from './html.ts';
import { icon } from './icon.ts';
import { hiddenSwitch, termNotes, tombstone } from './notes.ts';
import { similarTo } from './similar.ts';

/** What stands in the page of a comment under its masthead. */
export function commentPage(page: CommentPageData): Markup {
  const { branch, thread, place, total, quotedIn } = page;
  const { comment } = branch;
  const { number, state } = comment;
  const gone = state !== 'live' || withheldOf(comment) !== undefined;
  const shown = state === 'live' ? number : html`<s>${number}</s>`;
  return html`<p class="crumb"> <bdi> <a href="${link.thread(thread.slug)}">${thread.title}</a> </bdi> / ${place} of ${total} </p> <div class="one"> <h1 class="one-number digits-${String(number).length}"> <span class="vh">Comment </span> ${shown} </h1> <div class="one-main"> ${above(page)} <p class="words-lost" role="status" hidden> The words that the link names are not in this comment. The link may have been cut or changed on its way; the comment is word for word as captured. </p> ${article(page)} ${claimsOf(quotedIn)} ${below(branch)} ${!gone && similarTo(comment, page.similar)} ${pager(page)} </div> ${commentSide(page)} </div> ${wordsBar(number)}`;
}

function above({ branch: { comment }, above: chain }: CommentPageData): Markup | undefined {
  if (chain.length === 0) return undefined;
  const { first, left, nearest } = quotedAbove(chain);
  const recorded = [comment, ...chain.slice(1)].every(
    ({ parentBasis }) => parentBasis.kind === 'recorded',
  );
  const name = chain.length === 1 ? 'The comment it answers' : 'The comments above it';
  const between =
    left > 0 &&
    html`<p class="meta more"> ${counted(left, 'comment')} between. <a href="${link.inThread(comment.thread, comment.number)}">Read them in the thread</a> </p>`;
  const openings = first.map((opening) => quoted(opening, `answered by ${chain[1]?.number}`));
  const parents = nearest.map((parent, index) =>
    quoted(parent, `answered by ${nearest[index + 1]?.number ?? comment.number}`),
  );
  return html`<section class="above${recorded && ' recorded'}" aria-label="${name}"> ${openings} ${between} ${parents} </section>`;
}

function article({ branch, terms, authorPage, ...page }: CommentPageData): Markup {
  const { comment, descendants } = branch;
  const { number, state } = comment;
  const themes = new Map(page.themes.map((theme) => [theme.slug, theme]));
  if (state !== 'live')
    return html`<article class="one-comment removed" aria-label="Comment ${number}, ${state}"> ${tombstone(comment, descendants, link)} </article>`;
  return html`<article class="one-comment" aria-label="Comment ${number}"> ${commentHead(comment, authorPage, false)} ${commentWords(comment)} <div class="one-labels"> ${commentLabels(comment, themes)} ${termNotes(terms, number, link)} ${hiddenSwitch(comment)} </div> ${whyPanel(comment, themes, false)} </article>`;
}

function claimsOf(claims: readonly Claim[]): Markup | undefined {
  if (claims.length === 0) return undefined;
  const items = claims.map(
    (claim) =>
      html`<li> ${icon(`g-${claim.stance}`, `g ${claim.stance}`)} <a class="claim-link" href="${link.claim(homeTheme(claim), claim.slug)}"> ${claim.claim} </a> </li>`,
  );
  return html`<section class="quoted-in label" aria-labelledby="quoted-in-head"> <h2 id="quoted-in-head">Quoted in</h2> <ul> ${items} </ul> </section>`;
}

function below({ comment: { thread, number }, replies }: Branch): Markup | undefined {
  if (replies.length === 0) return undefined;
  const { quoted: first, left } = quotedBelow(replies);
  const more =
    left > 0 &&
    html`<p class="meta more"> ${counted(left, 'more direct reply', 'more direct replies')}. <a href="${link.branch(thread, number)}">Read them in the thread</a> </p>`;
  const listed = first.map(({ comment }) => quoted(comment, `answering ${number}`));
  return html`<section class="below" aria-label="Direct replies"> ${listed} ${more} </section>`;
}

function pager({ branch: { comment }, thread, previous, next }: CommentPageData): Markup {
  const before =
    previous === undefined
      ? html`<span></span>`
      : html`<a href="${link.comment(previous)}" rel="prev" aria-label="Previous comment, ${previous}"> ← ${previous} </a>`;
  const after =
    next === undefined
      ? html`<span></span>`
      : html`<a href="${link.comment(next)}" rel="next" aria-label="Next comment, ${next}"> ${next} → </a>`;
  return html`<nav class="pager" aria-label="Neighbouring comments"> ${before} <a href="${link.inThread(thread.slug, comment.number)}">Read in the thread</a> ${after} </nav>`;
}
