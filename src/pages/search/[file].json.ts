import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { buildIndex } from '../../search/build-index.ts';

export async function getStaticPaths() {
  const { index, vocabulary } = await buildIndex(await getArchive());
  return [index, vocabulary].map(({ name, json }) => ({ params: { file: name }, props: { json } }));
}

/** The search index, and the vocabulary by itself. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
