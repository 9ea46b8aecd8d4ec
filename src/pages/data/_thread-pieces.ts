import type { Piece } from '../../many-files.ts';
import { pagesOf } from '../../model/paging.ts';
import {
  type MarkdownAddresses,
  markdownComments,
  markdownHead,
  threadInMarkdown,
} from '../../model/thread-markdown.ts';
import { digester } from '../../plain-digest.ts';
import type { Archive, Thread } from '../../schema/archive.ts';

/** Comments of a thread in one piece of its file. */
const COMMENTS = 100;

/** Gives the pieces of each thread as Markdown, so that a changed comment costs one of them. */
export function threadPieces(
  { threads, comments, captures, themes }: Archive,
  address: MarkdownAddresses,
): (thread: Thread) => Piece[] {
  const shared = [threads, comments, captures, themes].flatMap((map) => [...map.values()]);
  const digest = digester('thread as Markdown', shared);
  const labels = [...themes.values()];
  return (thread) => {
    const made = threadInMarkdown(thread, { comments, captures });
    const head = { digest: digest(made.head), make: () => markdownHead(made.head, address) };
    const parts = pagesOf(made.comments, COMMENTS).map(({ items }) => ({
      digest: digest({ items, labels }),
      make: () => markdownComments(items, themes, address),
    }));
    return [head, ...parts];
  };
}
