import { archiveFrom } from '../archive/archive-from.ts';
import { readContent } from '../archive/read-content.ts';
import type { Archive } from '../schema/archive.ts';

/** The archive of a content folder, read without Astro and unchecked. */
export function archiveIn(folder: string): Archive {
  return archiveFrom(readContent(folder));
}
