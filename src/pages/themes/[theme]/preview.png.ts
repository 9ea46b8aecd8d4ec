import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { filedUnder } from '../../../model/filed-under.ts';
import { permalinks } from '../../../model/permalink.ts';
import { counted } from '../../../model/wording.ts';
import { titlePicture } from '../../../previews/design.ts';
import { pngResponse } from '../../../previews/response.ts';
import { NAME } from '../../../site.ts';
import { previewMadeOf } from '../../_preview.ts';

export function getStaticPaths() {
  const { themes, comments, claims } = getArchive();
  return [...themes.values()].map(({ slug, question }) => {
    const filed = filedUnder(comments, slug).length;
    const own = [...claims.values()].filter(({ themes }) => themes.includes(slug)).length;
    const about = `${counted(filed, 'comment')}, ${counted(own, 'claim')}`;
    const props = { question, about };
    previewMadeOf(permalinks('').theme(slug), props);
    return { params: { theme: slug }, props };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture of a theme: its question and what is filed there. */
export const GET: APIRoute<Props> = ({ props: { question, about } }) =>
  pngResponse(titlePicture(question, about, NAME, 'Italic'));
