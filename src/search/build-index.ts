import type { Archive } from '../schema/archive.ts';
import { type Engine, engineOf, type SearchData, searchDataOf } from './engine.ts';

/** A file for search as JSON: `name` changes with its content, so that it may be cached for ever. */
export interface SearchFile {
  name: string;
  json: string;
}

/** What search needs of an archive: all of it, and the vocabulary by itself, to mark words in a thread. */
export interface SearchFiles {
  data: SearchData;
  index: SearchFile;
  vocabulary: SearchFile;
}

const built = new WeakMap<Archive, Promise<SearchFiles>>();

/**
 * Builds the index of the whole archive, once for all the pages that need it.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export function buildIndex(archive: Archive): Promise<SearchFiles> {
  const known = built.get(archive) ?? filesOf(archive);
  built.set(archive, known);
  return known;
}

const engines = new WeakMap<Archive, Promise<Engine>>();

/** Search over the archive for the build itself, made ready once. */
export function buildEngine(archive: Archive): Promise<Engine> {
  const known = engines.get(archive) ?? buildIndex(archive).then(({ data }) => engineOf(data));
  engines.set(archive, known);
  return known;
}

async function filesOf(archive: Archive): Promise<SearchFiles> {
  const data = searchDataOf(archive);
  return {
    data,
    index: await fileOf('index', data),
    vocabulary: await fileOf('vocabulary', data.vocabulary),
  };
}

async function fileOf(kind: string, content: unknown): Promise<SearchFile> {
  const json = JSON.stringify(content);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  const hex = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { name: `${kind}-${hex.slice(0, 10)}`, json };
}
