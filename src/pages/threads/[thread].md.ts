import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDownloads } from '../data/_downloads.ts';

export async function getStaticPaths() {
  const { threads } = getDownloads();
  return [...threads].map(([thread, { text }]) => ({
    params: { thread },
    props: { text },
  }));
}

/** A whole thread as Markdown. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
