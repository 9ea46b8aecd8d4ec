import { commentPageData, commentPlaces } from '../../components/markup/comment-page-data.ts';
import { commentHoles, fill } from '../../components/markup/comment-shell.ts';
import { full, link } from '../../links.ts';
import type { MadeOf } from '../../many-files.ts';
import { commentDataOf } from '../../model/comment-data.ts';
import { permalinks } from '../../model/permalink.ts';
import { digester } from '../../plain-digest.ts';
import type { Archive, Comment, Thread } from '../../schema/archive.ts';

const path = permalinks('');

/**
 * The page of every comment.
 *
 * @param shell the page that was rendered with `SHELL`.
 * @param longNumber the address of the styles of numbers above 999.
 */
export function* commentPages(
  archive: Archive,
  shell: string,
  longNumber: string,
): Generator<MadeOf> {
  const filled = fill(shell);
  const { comments, threads, themes, claims, glossary } = archive;
  const shared = [comments, threads, themes, claims, glossary].flatMap((map) => [...map.values()]);
  const digest = digester(`${longNumber}\0${shell}`, shared);
  for (const at of commentPlaces(archive)) {
    const page = commentPageData(at, archive);
    yield {
      path: `${path.comment(page.branch.comment.number)}index.html`,
      digest: digest(page),
      make: () => filled(commentHoles(page, longNumber)),
    };
  }
}

/** Every comment as data. */
export function* commentsAsData({ comments, threads }: Archive): Generator<MadeOf> {
  const digest = digester('data', [...comments.values(), ...threads.values()]);
  for (const comment of comments.values()) {
    const held = { comment, thread: threads.get(comment.thread) };
    yield {
      path: path.commentData(comment.number),
      digest: digest(held),
      make: () => commentAsData(held),
    };
  }
}

/** A comment as data: its line of `comments.jsonl`, set to be read. */
export function commentAsData(held: { comment: Comment; thread: Thread | undefined }): string {
  const data = commentDataOf(held.comment, held.thread, (number) => full(link.comment(number)));
  return `${JSON.stringify(data, null, 2)}\n`;
}
