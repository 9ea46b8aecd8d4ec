import { link } from '../../links.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Archive, Comment } from '../../schema/archive.ts';
import type { Similar } from '../../search/similar.ts';
import { similarAtBuild } from '../../search/similar-at-build.ts';
import { languageOf } from './comment-words.ts';
import { html, type Markup } from './html.ts';

/** The comments that are most alike to one, and ways to find more. */
export function similarTo(comment: Comment, archive: Archive): Markup {
  const { number, stance } = comment;
  const found = similarAtBuild(comment, archive, 3);
  const other = { for: 'against', against: 'for', mixed: undefined, none: undefined }[stance];
  const like = `like:${number}`;
  const listed =
    found === undefined
      ? html`<p class="meta">Your browser finds them, with the words that they share, when you ask.</p>`
      : found.length === 0
        ? html`<p class="meta">No other comment shares two telling words with it.</p>`
        : html`<ul> ${found.map((one) => item(one, archive))} </ul>`;
  const counter =
    other &&
    html`<a class="label" href="${link.search({ q: like, order: `${other}-first` })}"> Find counter-arguments </a>`;
  return html`<section class="similar" aria-labelledby="similar-head"> <h2 id="similar-head">${found ? 'Shares words with' : 'Similar comments'}</h2> ${listed} <p class="meta"> <a href="${link.search({ q: like })}">Find similar comments</a> ${counter} </p> </section>`;
}

function item({ number, shared }: Similar, { comments }: Archive): Markup {
  const words = comments.get(number) ?? { lines: [] };
  const { text, cut } = excerpt(words.lines, 18, 22);
  return html`<li> <a href="${link.comment(number)}"> <span class="similar-number">${number}</span> <bdi${languageOf(words)}>${text}</bdi> ${cut && html`<span class="omission">[…]</span>`} </a> <p class="meta">${shared.join(', ')}</p> </li>`;
}
