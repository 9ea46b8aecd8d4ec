import { link } from '../../links.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Comment } from '../../schema/archive.ts';
import type { SimilarComment } from './comment-page-data.ts';
import { languageOf } from './comment-words.ts';
import { html, type Markup } from './html.ts';

/**
 * The comments that are most alike to one, and ways to find more.
 *
 * @param found undefined where a reader's browser finds them.
 */
export function similarTo(
  { number, stance }: Comment,
  found: readonly SimilarComment[] | undefined,
): Markup {
  const other = { for: 'against', against: 'for', mixed: undefined, none: undefined }[stance];
  const like = `like:${number}`;
  const listed =
    found === undefined
      ? html`<p class="meta">Your browser finds them, with the words that they share, when you ask.</p>`
      : found.length === 0
        ? html`<p class="meta">No other comment shares two telling words with it.</p>`
        : html`<ul> ${found.map(item)} </ul>`;
  const counter =
    other &&
    html`<a class="label" href="${link.search({ q: like, order: `${other}-first` })}"> Find counter-arguments </a>`;
  return html`<section class="similar" aria-labelledby="similar-head"> <h2 id="similar-head">${found ? 'Shares words with' : 'Similar comments'}</h2> ${listed} <p class="meta"> <a href="${link.search({ q: like })}">Find similar comments</a> ${counter} </p> </section>`;
}

function item({ comment, shared }: SimilarComment): Markup {
  const { number, lines } = comment;
  const { text, cut } = excerpt(lines, 18, 22);
  return html`<li> <a href="${link.comment(number)}"> <span class="similar-number">${number}</span> <bdi${languageOf(comment)}>${text}</bdi> ${cut && html`<span class="omission">[…]</span>`} </a> <p class="meta">${shared.join(', ')}</p> </li>`;
}
