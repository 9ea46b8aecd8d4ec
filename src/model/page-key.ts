import type { Archive, Comment } from '../schema/archive.ts';
import { authorsByComment } from './authors.ts';
import { previewsComments } from './preview.ts';
import { ancestors, type Branch } from './reply-tree.ts';

/** What tells a comment’s page from others, besides the comment: its neighbours and its place among the `total`. */
export interface PagePlace {
  previous: number | undefined;
  next: number | undefined;
  place: number;
  total: number;
}

/**
 * Gives keys that change whenever anything changes that may stand on a comment’s own page: the comment, those above
 * it, its replies, its place, and whatever the archive holds besides comments. Two pages with one key are the same.
 *
 * @param digest gives a short text that stands for a long one.
 */
export function pageKeys(
  archive: Archive,
  digest: (text: string) => string,
): (branch: Branch, place: PagePlace) => string {
  const { threads, themes, claims, glossary, captures, comments } = archive;
  const besides = [threads, themes, claims, glossary].map((all) => [...all]);
  const held = [...captures.values()].map(({ lines, ...capture }) => capture);
  const frame = digest(JSON.stringify([besides, held, previewsComments(archive)]));
  const authors = authorsByComment(archive);
  const known = new Map<Comment, string>();
  const keyOf = (comment: Comment) => {
    const key = known.get(comment) ?? digest(JSON.stringify(comment));
    known.set(comment, key);
    return key;
  };
  return ({ comment, replies, descendants }, { previous, next, place, total }) =>
    digest(
      [
        frame,
        keyOf(comment),
        'above',
        ...ancestors(comment, comments).map(keyOf),
        'below',
        ...replies.map((reply) => keyOf(reply.comment)),
        'at',
        descendants,
        previous,
        next,
        place,
        total,
        authors.get(comment.number)?.number,
      ].join(' '),
    );
}
