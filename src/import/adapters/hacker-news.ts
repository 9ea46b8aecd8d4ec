import type { CapturedComment, CapturedThread } from '../../schema/captured-thread.ts';
import { address, WHOLE } from './fields.ts';

type Withheld = Pick<CapturedComment, 'words' | 'withheld'>;

/** What Hacker News itself prints in place of words, and who took them away. */
const PRINTED: ReadonlyMap<string, CapturedComment['withheld']> = new Map([
  ['[deleted]', 'deleted'],
  ['[dead]', 'moderated'],
  ['[flagged]', 'moderated'],
]);

/** The page of a story or a comment: an item's number is its address. */
function hackerNewsPage(id: string): string | null {
  return address(`https://news.ycombinator.com/item?id=${encodeURIComponent(id)}`);
}

/** The source that a story is; unknown without the story. */
export function hackerNewsSource(
  story: { id: string; title: string | null; published: string | undefined } | undefined,
): CapturedThread['source'] {
  return {
    title: story?.title ?? null,
    publication: 'Hacker News',
    url: story ? hackerNewsPage(story.id) : null,
    published: story?.published ?? null,
  };
}

/** A comment's words, which are HTML, or why the source withholds them. */
export function hackerNewsWords(
  html: string | null,
  withheld: CapturedComment['withheld'],
): Withheld {
  const printed = html === null ? undefined : PRINTED.get(html.trim());
  return html === null || printed
    ? { words: null, withheld: printed ?? withheld ?? 'unknown' }
    : { words: { format: 'html', value: html }, withheld: null };
}

/** What a comment answers, of the id that it names: another comment, or the story itself. */
function hackerNewsParent(
  parent: string | undefined,
  story: string | undefined,
): CapturedComment['parent'] {
  if (parent === undefined) return { kind: 'unknown' };
  return parent === story ? { kind: 'opening' } : { kind: 'reply', id: parent };
}

/** A comment of Hacker News, of what both of its interfaces say of one. */
export function hackerNewsComment(said: {
  id: string;
  place: string;
  author: string | null;
  date: CapturedComment['date'];
  /** The id that it names, and that of the story. */
  parent: string | undefined;
  story: string | undefined;
  words: Withheld;
}): CapturedComment {
  const { id, place, author, date, parent, story, words } = said;
  return {
    id,
    parent: hackerNewsParent(parent, story),
    author: { name: author, id: author, host: false },
    date,
    ...words,
    truncated: false,
    url: hackerNewsPage(id),
    place: place || WHOLE,
  };
}
