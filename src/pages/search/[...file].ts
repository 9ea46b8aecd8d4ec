import { gzipSync } from 'node:zlib';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apart } from '../../apart.ts';
import { getArchive } from '../../archive/archive.ts';
import { buildIndex, buildShards, buildVocabulary, isSharded } from '../../search/build-index.ts';

export const getStaticPaths = () => apart('search index', searchPaths);

async function searchPaths() {
  const archive = await getArchive();
  const vocabulary = await buildVocabulary(archive);
  if (!isSharded(archive)) {
    const { index } = await buildIndex(archive);
    return [index, vocabulary].map(({ name, json }) => pathOf(`${name}.json`, json));
  }
  const { folder, files } = await buildShards(archive);
  return [
    pathOf(`${vocabulary.name}.json`, vocabulary.json),
    ...[...files].map(([name, bytes]) => pathOf(`${folder}/${name}.bin`, bytes)),
  ];
}

function pathOf(file: string, body: string | Uint8Array<ArrayBuffer>) {
  return { params: { file }, props: { body } };
}

/** The search index, in one file or many, and the vocabulary by itself. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { body },
}) =>
  typeof body === 'string'
    ? new Response(body, { headers: { 'Content-Type': 'application/json' } })
    : // Within the file, as not every host compresses what it does not know.
      new Response(gzipSync(body, { level: 9 }), {
        headers: { 'Content-Type': 'application/octet-stream' },
      });
