import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { permalinks } from '../../../model/permalink.ts';
import { commentsOf, openingCount, replyTree } from '../../../model/reply-tree.ts';
import { counted } from '../../../model/wording.ts';
import { titlePicture } from '../../../previews/design.ts';
import { pngResponse } from '../../../previews/response.ts';
import { NAME } from '../../../site.ts';
import { previewMadeOf } from '../../_preview.ts';

export function getStaticPaths() {
  const { threads, comments } = getArchive();
  return [...threads.values()].map(({ slug, title }) => {
    const own = commentsOf(comments, slug);
    const openings = counted(openingCount(replyTree(own)), 'opening');
    const props = { title, about: `${counted(own.length, 'comment')}, ${openings}` };
    previewMadeOf(permalinks('').thread(slug), props);
    return { params: { thread: slug }, props };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture of a thread: its title and what it holds. */
export const GET: APIRoute<Props> = ({ props: { title, about } }) =>
  pngResponse(titlePicture(title, about, NAME));
