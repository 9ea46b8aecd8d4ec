import { STANCES } from '../../model/stance.ts';
import type { Archive } from '../../schema/archive.ts';
import type { CommentDocument } from '../documents.ts';
import { type DocumentFile, type DocumentRow, FLAGS, type ThemeWords } from './layout.ts';

/** What holds of a comment, as bits. */
export function flagsOf({ link, opening, answered, role }: CommentDocument): number {
  return (
    (link ? FLAGS.link : 0) |
    (opening ? FLAGS.opening : 0) |
    (answered ? FLAGS.answered : 0) |
    (role === 'host' ? FLAGS.host : 0)
  );
}

/** A file of texts: comments that follow one another; `above` gives the first line above a reply. */
export function textsOf(
  documents: readonly CommentDocument[],
  above: (number: number | null) => string,
  { threads }: Archive,
  themes: readonly ThemeWords[],
): DocumentFile {
  const slugs = [...new Set(documents.map(({ thread }) => thread))];
  const row = (document: CommentDocument): DocumentRow => {
    const { text, quoted, thread, author, name, parent, date, stance, language } = document;
    return [
      slugs.indexOf(thread),
      text,
      quoted.flatMap(({ start, end }) => [start, end]),
      author,
      name,
      parent,
      above(parent),
      date,
      STANCES.indexOf(stance),
      document.themes.map((slug) => themes.findIndex((theme) => theme.slug === slug)),
      flagsOf(document),
      language,
    ];
  };
  return {
    threads: slugs.map((slug) => [slug, threads.get(slug)?.title ?? slug]),
    rows: documents.map(row),
  };
}
