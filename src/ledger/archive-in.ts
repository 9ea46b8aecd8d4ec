import { archiveOf } from '../archive/archive-of.ts';
import { type Content, readContent } from '../archive/read-content.ts';
import type { Archive } from '../schema/archive.ts';

/** The archive of a content folder, read without Astro and unchecked. */
export function archiveIn(folder: string): Archive {
  return archiveFrom(readContent(folder));
}

/** What was read of a content folder, as an archive. */
export function archiveFrom({
  threads,
  comments,
  captures,
  themes,
  claims,
  glossary,
}: Content): Archive {
  return archiveOf({
    threads: threads.map(({ slug, data }) => ({ ...data, slug })),
    comments: comments.map(({ comment }) => comment),
    captures: captures.map(({ capture }) => capture),
    themes: themes.map(({ slug, data }) => ({ ...data, slug })),
    claims: claims.map(({ slug, data }) => ({ ...data, slug })),
    glossary: glossary.map(({ slug, data }) => ({ ...data, slug })),
  });
}
