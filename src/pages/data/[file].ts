import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { permalinks } from '../../model/permalink.ts';
import { getDownloads } from './_downloads.ts';

export function getStaticPaths() {
  const { data, texts } = getDownloads();
  return data.flatMap(({ file }) => {
    const text = texts.get(permalinks('').data(file));
    return text === undefined ? [] : [{ params: { file }, props: { text } }];
  });
}

/** One file to take away, in `astro dev`. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text);
