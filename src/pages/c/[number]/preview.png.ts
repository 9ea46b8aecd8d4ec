import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { permalinks } from '../../../model/permalink.ts';
import { previewsComments } from '../../../model/preview.ts';
import { commentPicture } from '../../../previews/design.ts';
import { pngResponse } from '../../../previews/response.ts';
import { NAME } from '../../../site.ts';
import { previewMadeOf } from '../../_preview.ts';

export function getStaticPaths() {
  const archive = getArchive();
  if (!previewsComments(archive)) return [];
  return [...archive.comments.values()].map((comment) => {
    previewMadeOf(permalinks('').comment(comment.number), { comment });
    return { params: { number: String(comment.number) }, props: { comment } };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture of a comment: its number, its first words and the editor's label. */
export const GET: APIRoute<Props> = ({ props: { comment } }) =>
  pngResponse(commentPicture(comment, NAME));
