import { hiddenMarked } from '../../markdown/hidden-spans.ts';
import { wordsLanguage } from '../../markdown/language.ts';
import { authorsByComment } from '../../model/authors.ts';
import { dateInWords, rangeInWords } from '../../model/citation.ts';
import { termsIn } from '../../model/glossary.ts';
import { MANY_REPLIES } from '../../model/long-thread.ts';
import { anchor, type Permalinks } from '../../model/permalink.ts';
import { type Branch, isOpening } from '../../model/reply-tree.ts';
import { heightOf } from '../../model/runs.ts';
import { STANCE_WORDS } from '../../model/stance.ts';
import { authorBadge, authorName, counted, placeInThread, UNKNOWN } from '../../model/wording.ts';
import type { Archive, Comment } from '../../schema/archive.ts';
import { html, Markup } from './html.ts';
import { differences, hiddenSwitch, termNotes, tombstone, withheldNote } from './notes.ts';

/** What the comments of a long thread are written with. */
export interface Writing {
  archive: Archive;
  link: Permalinks;
}

/** Replies that are named; of more, the number. */
const NAMED = 12;

/**
 * A comment of a long thread, as CommentArticle.astro writes it in a short one, in half the elements: browsers need
 * most of their time for the number of elements. What can be drawn is drawn by long-thread.css, citations and reasons
 * are on the comment's own page, and so is the time of the day.
 *
 * @param next the opening after this one, for those who do not read the replies.
 * @param alone whether it is laid out by itself, because no run holds it.
 */
export function longComment(
  branch: Branch,
  next: number | undefined,
  alone: boolean,
  writing: Writing,
): Markup {
  const { comment, descendants } = branch;
  const { number, state } = comment;
  const place = isOpening(comment) ? undefined : html`, ${placeInThread(comment)}`;
  const name = html`Comment ${number}${place}`;
  const run = alone && ` run run-${heightOf([branch])}`;
  if (state !== 'live')
    return html`<article class="c removed${run}" id="${anchor(number)}" aria-label="${name}, ${state}"><a class="num" href="#${anchor(number)}" aria-label="Comment ${number}"><s>${number}</s></a><div class="main">${tombstone(comment, descendants, writing.link)}</div></article>`;
  return html`<article class="c${run}" id="${anchor(number)}" aria-label="${name}"><a class="num" href="#${anchor(number)}" aria-label="Comment ${number}">${number}</a><div class="main">${head(comment, writing)}${words(comment)}${differences(comment, writing.link)}</div>${foot(branch, next, writing)}</article>`;
}

function head(comment: Comment, { archive, link }: Writing): Markup {
  const { number, date, dateRange } = comment;
  const page = authorsByComment(archive).get(number);
  const by = who(comment, page && link.authors(page.number), link);
  // The clock, which no other comment shares and nobody sees, would be a tenth of the compressed page.
  const when =
    date !== null && html` <time datetime="${date.slice(0, 10)}">${dateInWords(date)}</time>`;
  const about =
    dateRange && html` <span>${rangeInWords(dateRange)}, ${inferred(link.reasons(number))}</span>`;
  return html`<p class="head">${by}${to(comment, link)}${when}${about}</p>`;
}

function who({ author, number }: Comment, page: string | undefined, link: Permalinks): Markup {
  const badge = authorBadge(author);
  const mark = new Markup(hiddenMarked(author.name ?? ''));
  const name =
    author.name === null
      ? author.role === 'reader' && html`<span class="who unknown">A reader</span>`
      : page === undefined
        ? html`<bdi class="who">${mark}</bdi>`
        : html`<a class="who" dir="auto" href="${page}">${mark}</a>`;
  const role =
    badge &&
    (author.basis === 'inferred'
      ? html` <a class="badge-button" href="${link.reasons(number)}"><span class="badge inferred">${badge}</span></a>`
      : html` <span class="badge">${badge}</span>`);
  return html`${name}${role}`;
}

function to({ number, parent, missingParent, parentBasis }: Comment, link: Permalinks) {
  const why = parentBasis.kind === 'inferred' && inferred(link.reasons(number));
  if (parent !== null) {
    const parentLink = html`<a href="#${anchor(parent)}">reply to ${parent}</a>`;
    return why
      ? html` <span class="to reply">${parentLink}, ${why}</span>`
      : html` <a class="to reply" href="#${anchor(parent)}">reply to ${parent}</a>`;
  }
  if (missingParent)
    return html` <span class="to reply">reply to a comment not captured${why && html`, ${why}`}</span>`;
  return why && html` <span class="to">opening, ${why}</span>`;
}

function inferred(reasons: string): Markup {
  return html`<a class="inferred-text" href="${reasons}">inferred</a>`;
}

function words(comment: Comment): Markup {
  const withheld = withheldNote(comment);
  if (withheld) return withheld;
  const { lang, dir } = wordsLanguage(comment);
  const name = authorName(comment.author);
  const by = name !== authorName(UNKNOWN) && html` data-by="${name}"`;
  const language = lang !== undefined && html` lang="${lang}"`;
  const direction = dir && html` dir="${dir}"`;
  return html`<div class="body"${language}${direction}${by}>${new Markup(comment.html)}</div>`;
}

function foot(branch: Branch, next: number | undefined, { archive, link }: Writing): Markup {
  const { comment, descendants } = branch;
  const { number, stance } = comment;
  const themes = comment.themes.flatMap((slug) => archive.themes.get(slug) ?? []);
  const listed = themes.map(
    ({ slug, label }) => html`<li><a href="${link.theme(slug)}">${label}</a></li>`,
  );
  const past =
    next !== undefined &&
    descendants >= MANY_REPLIES &&
    html`<p class="past"><a href="#${anchor(next)}">Skip ${counted(descendants, 'reply', 'replies')}</a></p>`;
  return html`<footer class="app"><a class="st ${stance} stance-link label" href="${link.reasons(number)}">${STANCE_WORDS[stance]}</a>${listed.length > 0 && html`<ul class="themes label">${listed}</ul>`}${answeredBy(branch)}${past}${termNotes(termsIn(archive.glossary, number), number, link)}${hiddenSwitch(comment)}<p class="acts"><a href="${link.comment(number)}" aria-label="Link to comment ${number}">Link</a> <a href="${link.citations(number)}" aria-label="Cite comment ${number}">Cite</a></p></footer>`;
}

function answeredBy({ replies }: Branch): Markup | undefined {
  if (replies.length === 0) return undefined;
  const more = replies.length - NAMED;
  const named = replies
    .slice(0, NAMED)
    .map(
      ({ comment: { number } }, index) =>
        html`${index > 0 && ', '}<a href="#${anchor(number)}">${number}</a>`,
    );
  return html`<p class="back">Answered by ${named}${more > 0 && ` and ${counted(more, 'other')}`}</p>`;
}
