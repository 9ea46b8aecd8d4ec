import type { Archive } from '../schema/archive.ts';
import { archiveOf } from './archive-of.ts';
import type { Content } from './read-content.ts';

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
