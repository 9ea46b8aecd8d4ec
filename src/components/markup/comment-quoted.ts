import { link } from '../../links.ts';
import { excerpt } from '../../model/excerpt.ts';
import { withheldOf } from '../../model/source-notes.ts';
import type { Comment } from '../../schema/archive.ts';
import { badge } from './comment-head.ts';
import { languageOf } from './comment-words.ts';
import { html, Markup } from './html.ts';
import { tombstone } from './notes.ts';

/**
 * The beginning of a comment on the page of another.
 *
 * @param relation what it is to the one that the page is about.
 */
export function quoted(comment: Comment, relation: string): Markup {
  const { number, state } = comment;
  return html`<article class="quoted" aria-label="Comment ${number}, ${relation}"> <p class="head"> <a href="${link.comment(number)}">Comment ${number}</a> ${state === 'live' && badge(comment)} <span class="relation">${relation}</span> </p> ${wordsOf(comment)} </article>`;
}

function wordsOf(comment: Comment): Markup | undefined {
  if (comment.state !== 'live') return tombstone(comment, 0, link);
  const withheld = withheldOf(comment);
  if (withheld) return html`<p class="meta">${withheld.sentence}</p>`;
  const { text, cut } = excerpt(comment.lines, 40, 60);
  const language = languageOf(comment);
  return cut
    ? html`<p class="words"${language}> <bdi>${text}</bdi> <span class="omission">[…]</span> </p>`
    : html`<div class="body words"${language}>${new Markup(comment.html)}</div>`;
}
