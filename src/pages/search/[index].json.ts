import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { buildIndex } from '../../search/build-index.ts';

export async function getStaticPaths() {
  const { name, json } = await buildIndex(await getArchive());
  return [{ params: { index: name }, props: { json } }];
}

/** The search index. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
