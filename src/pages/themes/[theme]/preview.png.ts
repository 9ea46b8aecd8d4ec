import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { counted } from '../../../model/wording.ts';
import { titlePicture } from '../../../previews/design.ts';
import { pngResponse } from '../../../previews/response.ts';
import { NAME } from '../../../site.ts';

export function getStaticPaths() {
  const { themes, comments, claims } = getArchive();
  return [...themes.values()].map(({ slug, question }) => {
    const filed = <T extends { themes: string[] }>(entries: Iterable<T>) =>
      [...entries].filter(({ themes }) => themes.includes(slug)).length;
    const about = `${counted(filed(comments.values()), 'comment')}, ${counted(filed(claims.values()), 'claim')}`;
    return { params: { theme: slug }, props: { question, about } };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The picture of a theme: its question and what is filed there. */
export const GET: APIRoute<Props> = ({ props: { question, about } }) =>
  pngResponse(titlePicture(question, about, NAME, 'Italic'));
