import { type CollectionEntry, getCollection } from 'astro:content';
import type { Archive } from '../schema/archive.ts';
import { archiveOf } from './archive-of.ts';

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
  return archiveOf({
    threads: (await getCollection('threads')).map(({ data }) => data),
    comments: (await getCollection('comments')).map(({ data }) => data),
    captures: (await getCollection('captures')).map(({ data }) => data),
    themes: (await getCollection('themes')).map(({ data }) => data),
    claims: (await getCollection('claims')).map(({ data }) => data),
    glossary: (await getCollection('glossary')).map(({ data }) => data),
  });
}
