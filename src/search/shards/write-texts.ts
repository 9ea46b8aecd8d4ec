import { STANCES } from '../../model/stance.ts';
import type { Archive } from '../../schema/archive.ts';
import type { CommentDocument } from '../documents.ts';
import { type DocumentFile, type DocumentRow, FLAGS } from './layout.ts';

/** What holds of a comment, as bits. */
export function flagsOf({ link, opening, answered, role }: CommentDocument): number {
  return (
    (link ? FLAGS.link : 0) |
    (opening ? FLAGS.opening : 0) |
    (answered ? FLAGS.answered : 0) |
    (role === 'host' ? FLAGS.host : 0)
  );
}

/** A file of texts, for places with comments of `sizes`; `above` gives the first line above a reply. */
export function textsOf(
  documents: readonly CommentDocument[],
  sizes: string,
  above: (number: number | null) => string,
  { threads }: Archive,
  themes: readonly { slug: string }[],
): DocumentFile {
  const slugs = [...new Set(documents.map(({ thread }) => thread))];
  const rowOf = (document: CommentDocument): DocumentRow => {
    const { text, quoted, thread, name, parent, date, stance, language } = document;
    const row: DocumentRow = [
      slugs.indexOf(thread) * 2,
      parent ?? 0,
      STANCES.indexOf(stance),
      flagsOf(document),
      text,
      above(parent),
      document.themes.map((slug) => themes.findIndex((theme) => theme.slug === slug)),
      quoted.flatMap(({ start, end }) => [start, end]),
      name,
      date,
      language,
    ];
    while (row.length > WITHOUT_REST && isEmpty(row.at(-1))) row.pop();
    return row;
  };
  return [
    slugs.flatMap((slug) => [slug, threads.get(slug)?.title ?? slug]),
    sizes,
    ...documents.map(rowOf),
  ];
}

/** Values of a row that are always there. */
const WITHOUT_REST = 5;

function isEmpty(value: DocumentRow[number]): boolean {
  return typeof value !== 'number' && (value ?? '').length === 0;
}
