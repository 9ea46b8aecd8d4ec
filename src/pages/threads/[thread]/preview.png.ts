import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { commentsOf, openingCount, replyTree } from '../../../model/reply-tree.ts';
import { counted } from '../../../model/wording.ts';
import { titlePicture } from '../../../previews/design.ts';
import { pngResponse } from '../../../previews/response.ts';
import { NAME } from '../../../site.ts';

export function getStaticPaths() {
  const { threads, comments } = getArchive();
  return [...threads.values()].map((thread) => ({
    params: { thread: thread.slug },
    props: { title: thread.title, comments: commentsOf(comments, thread.slug) },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture of a thread: its title and what it holds. */
export const GET: APIRoute<Props> = ({ props: { title, comments } }) => {
  const openings = counted(openingCount(replyTree(comments)), 'opening');
  return pngResponse(
    titlePicture(title, `${counted(comments.length, 'comment')}, ${openings}`, NAME),
  );
};
