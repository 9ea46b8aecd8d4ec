import { gzipSync } from 'node:zlib';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apart } from '../../apart.ts';
import { getArchive } from '../../archive/archive.ts';
import { leaveToBuild } from '../../many-files.ts';
import { buildIndex, buildShards, buildVocabulary, isSharded } from '../../search/build-index.ts';

/** What a report of a build counts these files under. */
const COUNTED_AS = 'search index';

export const getStaticPaths = () => apart(COUNTED_AS, searchPaths);

async function searchPaths() {
  const archive = getArchive();
  const vocabulary = await buildVocabulary(archive);
  if (!isSharded(archive)) {
    const { index } = await buildIndex(archive);
    return [index, vocabulary].map(({ name, json }) => pathOf(`${name}.json`, json));
  }
  const { folder, files } = await buildShards(archive);
  const own = pathOf(`${vocabulary.name}.json`, vocabulary.json);
  if (import.meta.env.DEV)
    return [own, ...[...files].map(([name, bytes]) => pathOf(`${folder}/${name}.bin`, bytes))];
  leaveToBuild({
    what: 'files of the search index written',
    apart: COUNTED_AS,
    count: files.size,
    *each() {
      for (const [name, bytes] of files) yield [`search/${folder}/${name}.bin`, zipped(bytes)];
    },
  });
  return [own];
}

function pathOf(file: string, body: string | Uint8Array<ArrayBuffer>) {
  return { params: { file }, props: { body } };
}

/** Within the file, as not every host compresses what it does not know. */
function zipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}

/** The search index, in one file or many, and the vocabulary by itself. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { body },
}) =>
  typeof body === 'string'
    ? new Response(body, { headers: { 'Content-Type': 'application/json' } })
    : new Response(zipped(body), { headers: { 'Content-Type': 'application/octet-stream' } });
