import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apart } from '../../apart.ts';
import { getArchive } from '../../archive/archive.ts';
import { writePastAstro } from '../../many-files.ts';
import { buildIndex, buildShards, buildVocabulary, isSharded } from '../../search/build-index.ts';
import { zipped } from '../../zipped.ts';

export const getStaticPaths = () => apart('search index', searchPaths);

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
  writePastAstro({
    what: 'files of the search index written',
    count: files.size,
    each: zippedAway(folder, files),
  });
  return [own];
}

/** The files of a large index; each is let go as soon as it is written. */
function* zippedAway(folder: string, files: Map<string, Uint8Array>) {
  for (const [name, bytes] of files) {
    yield [`search/${folder}/${name}.bin`, zipped(bytes)] as const;
    files.delete(name);
  }
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
    : new Response(zipped(body), { headers: { 'Content-Type': 'application/octet-stream' } });
