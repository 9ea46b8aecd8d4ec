import type { Archive, Comment } from '../schema/archive.ts';
import type { Author } from '../schema/comment.ts';
import { opening } from './excerpt.ts';
import { oneLine } from './plain-text.ts';
import type { Publication } from './publication.ts';
import { withheldOf } from './source-notes.ts';
import { authorName } from './wording.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** Entries of a feed: those with the highest numbers, which are the latest to enter the archive. */
const ENTRIES = 100;

const DATES =
  'A comment’s number and address are permanent. An entry’s “updated” is the day on which the archive took the ' +
  'comment in or removed its words, not the day it was written; “published” stands only where the source gives the ' +
  'date. A day without a time is written as midnight UTC. “A reader” means that nothing is known of the author.';

const RIGHTS = 'Comments belong to the people who wrote them.';

/** What a feed is of: all comments, or those filed under a theme. */
export interface FeedOf {
  title: string;
  /** The feed's own address and that of the page it goes with, in full. */
  self: string;
  page: string;
  comments: Iterable<Comment>;
  /** The day from which the archive has held comments; no entry is older. */
  since: string;
}

/**
 * An Atom feed (RFC 4287). The address of a comment's page is the permanent id of its entry. `updated`, which Atom
 * demands, says when the archive's entry changed, so nothing needs to be known of the comment's own date. An author,
 * which Atom demands too, is the archive's label where no name is recorded.
 */
export function atomFeed(
  { title, self, page, comments, since }: FeedOf,
  archive: Pick<Archive, 'captures' | 'themes'>,
  { address }: Publication,
): string {
  const latest = [...comments].toSorted((a, b) => b.number - a.number).slice(0, ENTRIES);
  const entries = latest.map((comment) => ({
    comment,
    updated: lastChange(comment, archive.captures, since),
  }));
  const updated = entries.reduce((last, entry) => later(last, entry.updated), since);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', {}, self),
      element('title', {}, oneLine(title)),
      element('subtitle', {}, DATES),
      element('rights', {}, RIGHTS),
      element('updated', {}, instant(updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      ...entries.map((entry) => entryOf(entry.comment, entry.updated, archive, address)),
    ),
  );
}

function entryOf(
  comment: Comment,
  updated: string,
  { themes }: Pick<Archive, 'themes'>,
  address: Publication['address'],
): XmlElement {
  const { number, author, date, html, lines, state } = comment;
  const url = address.comment(number);
  const removed = state !== 'live';
  const filed = removed ? [] : comment.themes.flatMap((slug) => themes.get(slug) ?? []);
  return element(
    'entry',
    {},
    element('id', {}, url),
    element(
      'title',
      {},
      removed
        ? `Comment ${number}, ${state}`
        : oneLine(`Comment ${number}: ${withheldOf(comment)?.head ?? opening(lines, 80)}`),
    ),
    element('updated', {}, instant(updated)),
    ...(date === null || removed ? [] : [element('published', {}, instant(date))]),
    element('author', {}, element('name', {}, removed ? `(${state})` : labelOf(author))),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...filed.map(({ slug, label }) =>
      element('category', { term: slug, scheme: address.themes(), label }),
    ),
    removed
      ? element('content', {}, `The words of this comment were ${state}. Its page says why.`)
      : element('content', { type: 'html' }, html),
  );
}

/** The archive's label of an author; that the host speaks may only be inferred. */
function labelOf(author: Author): string {
  const inferred = author.role === 'host' && author.basis === 'inferred';
  return `${oneLine(authorName(author))}${inferred ? ' (inferred)' : ''}`;
}

/** The last day on which the archive is known to have changed an entry. */
function lastChange(
  { captured, removed }: Comment,
  captures: Archive['captures'],
  since: string,
): string {
  const days = captured.map(({ capture }) => {
    const { addedOn, capturedOn } = captures.get(capture) ?? {};
    return addedOn ?? capturedOn ?? since;
  });
  return [...days, removed?.date ?? since].reduce(later, since);
}

function later(day: string, other: string): string {
  return other > day ? other : day;
}

/** A day, or a time with its zone, as RFC 3339 writes it. */
function instant(date: string): string {
  return date.length === 'YYYY-MM-DD'.length ? `${date}T00:00:00Z` : date;
}
