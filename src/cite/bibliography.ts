import { type Cited, cited, type Publisher } from '../model/csl-item.ts';
import type { Archive } from '../schema/archive.ts';
import { citationText } from './citations.ts';

/** Every comment of the archive in BibLaTeX, in the order of their numbers, without a date of access. */
export function bibliography(
  { comments, threads }: Pick<Archive, 'comments' | 'threads'>,
  publisher: Publisher,
): string {
  const cites = [...comments.values()]
    .sort((one, other) => one.number - other.number)
    .flatMap((comment): Cited[] => {
      const thread = threads.get(comment.thread);
      return thread ? [cited(comment, thread, publisher)] : [];
    });
  return cites.map((cite) => citationText(cite, 'biblatex')).join('\n');
}
