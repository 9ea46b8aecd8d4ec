import { type CollectionEntry, getCollection } from 'astro:content';
import { resolve } from 'node:path';
import type { Archive } from '../schema/archive.ts';
import { contentFolder } from '../site.ts';
import { archiveFrom } from './archive-from.ts';
import { keptContent } from './kept-content.ts';
import './made-pages.ts';
import type { Content } from './read-content.ts';

const folder = resolve(contentFolder(process.env));

let made: { of: Content; archive: Archive } | undefined;

/**
 * The whole archive, checked, read once for all pages of a build; or what the page being rendered may see of it.
 * @throws {Error} with every problem of the content folder, when there is one, or where it was not read.
 */
export function getArchive(): Archive {
  if (globalThis.archiveSeen) return globalThis.archiveSeen;
  const content = keptContent(folder);
  if (!content)
    throw new Error(`${folder} was not read: \`npm run build\` and \`npm run dev\` do.`);
  if (made?.of !== content) made = { of: content, archive: archiveFrom(content) };
  return made.archive;
}

/** The editor's introduction to each thread, by slug, for Astro's `render`. */
export async function getIntroductions(): Promise<Map<string, CollectionEntry<'introductions'>>> {
  return new Map((await getCollection('introductions')).map((entry) => [entry.id, entry]));
}
