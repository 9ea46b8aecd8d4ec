import { authorName } from '../model/wording.ts';
import type { Archive } from '../schema/archive.ts';

/** One comment as the index holds it; everything a result shows stands here. */
export interface SearchDocument {
  number: number;
  text: string;
  thread: string;
  author: string;
  parent: number | null;
}

/** The documents of the archive, in the order of their numbers. */
export function searchDocuments({ comments }: Archive): SearchDocument[] {
  return [...comments.values()].map(({ number, lines, thread, author, parent }) => ({
    number,
    text: lines.join('\n'),
    thread,
    author: authorName(author),
    parent,
  }));
}
