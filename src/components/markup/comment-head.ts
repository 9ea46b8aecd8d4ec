import { link } from '../../links.ts';
import { hiddenIn } from '../../markdown/hidden-characters.ts';
import { hiddenMarked } from '../../markdown/hidden-spans.ts';
import { dateInWords, rangeInWords } from '../../model/citation.ts';
import { anchor, reasonsAnchor } from '../../model/permalink.ts';
import { authorBadge } from '../../model/wording.ts';
import type { Comment } from '../../schema/archive.ts';
import { html, Markup } from './html.ts';
import { icon } from './icon.ts';

/**
 * Who wrote a comment, what it answers, and when.
 *
 * @param authorPage the number of its author's page, where there is one.
 * @param inThread whether the comment's thread is on this page.
 */
export function commentHead(
  comment: Comment,
  authorPage: number | undefined,
  inThread: boolean,
): Markup {
  const { number, date, dateRange } = comment;
  const page = authorPage === undefined ? undefined : link.authors(authorPage);
  const by = badge(comment, { page, panel: true });
  const when = date !== null && html`<time datetime="${date}">${dateInWords(date)}</time>`;
  const about =
    dateRange && html`<span> ${rangeInWords(dateRange)}, ${inferredText(number)} </span>`;
  return html`<p class="head"> ${by} ${place(comment, inThread)} ${when} ${about} </p>`;
}

function place({ number, parent, missingParent, parentBasis }: Comment, inThread: boolean): Markup {
  const inferred = parentBasis.kind === 'inferred';
  const what =
    parent !== null
      ? html`${icon('i-to')}<a href="${inThread ? `#${anchor(parent)}` : link.comment(parent)}">reply to ${parent}</a>${inferred && ', '}`
      : missingParent
        ? html`${icon('i-to')}reply to a comment not captured`
        : inferred && 'opening, ';
  return html`<span class="to"> ${what} ${inferred && inferredText(number)} </span>`;
}

function inferredText(number: number): Markup {
  return reasons(number, 'inferred-text', html`inferred`);
}

/** Opens the panel that says what the archive worked out about a comment and why. */
export function reasons(number: number, className: string, inner: Markup): Markup {
  return html`<button type="button" class="${className}" popovertarget="${reasonsAnchor(number)}"> ${inner} </button>`;
}

interface BadgeOptions {
  /** The page of the author’s comments, where there is one. */
  page?: string | undefined;
  /** Whether the panel that gives the reason is on this page; else the badge is plain text. */
  panel?: boolean;
}

/** The author of a comment, as far as one is known. */
export function badge({ author, number }: Comment, { page, panel }: BadgeOptions = {}): Markup {
  const shown = author.name ?? '';
  const mark = hiddenIn(shown).length > 0 ? new Markup(hiddenMarked(shown)) : shown;
  const name =
    author.name === null
      ? author.role === 'reader' && html`<span class="who unknown">A reader</span>`
      : html`<bdi class="who"> ${page === undefined ? mark : html`<a href="${page}">${mark}</a>`} </bdi>`;
  const role = authorBadge(author);
  const inferred = author.basis === 'inferred';
  const words = role && html`<span class="badge${inferred && ' inferred'}">${role}</span>`;
  return html`${name} ${words && inferred && panel ? reasons(number, 'badge-button', words) : words}`;
}
