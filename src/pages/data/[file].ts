import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDownloads } from './_downloads.ts';

export async function getStaticPaths() {
  const { data } = getDownloads();
  return data.map(({ file, text }) => ({ params: { file }, props: { text } }));
}

/** One file to take away. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text);
