import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { permalinks } from '../../model/permalink.ts';
import { getDownloads } from '../data/_downloads.ts';

export function getStaticPaths() {
  const { texts } = getDownloads();
  return [...getArchive().threads.keys()].flatMap((thread) => {
    const text = texts.get(permalinks('').threadMarkdown(thread));
    return text === undefined ? [] : [{ params: { thread }, props: { text } }];
  });
}

/** A whole thread as Markdown, in `astro dev`. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
