import { type CollectionEntry, getCollection } from 'astro:content';
import type { Archive } from '../schema/archive.ts';

let loaded: Promise<Archive> | undefined;

/** The whole archive, checked, read once for all pages of a build. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** The editor's introduction to each thread, by slug, for Astro's `render`. */
export async function getIntroductions(): Promise<Map<string, CollectionEntry<'threads'>>> {
  return new Map((await getCollection('threads')).map((entry) => [entry.data.slug, entry]));
}

async function load(): Promise<Archive> {
  const [threads, comments, captures] = await Promise.all([
    getCollection('threads'),
    getCollection('comments'),
    getCollection('captures'),
  ]);
  return {
    threads: new Map(threads.map(({ data }) => [data.slug, data])),
    comments: new Map(
      comments
        .map(({ data }) => data)
        .toSorted((a, b) => a.number - b.number)
        .map((comment) => [comment.number, comment]),
    ),
    captures: new Map(captures.map(({ data }) => [data.id, data])),
  };
}
