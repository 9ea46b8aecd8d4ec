import type { Archive } from '../schema/archive.ts';

/** A page, or a picture, that Astro need not make again as long as it is made of the same. */
export interface MadePage {
  /** The digest of all that it is made of, besides the code and the settings of the build. */
  digest: string;
  /** All that it sees of the archive: it cannot show what its digest does not cover. */
  sees: Archive;
}

declare global {
  /** What pages are made of, by their paths under the site's root. */
  var archivePages: Map<string, MadePage> | undefined;
  /** What the page that is being rendered sees of the archive; undefined where that is all of it. */
  var archiveSeen: Archive | undefined;
}

/** Says what a page is made of, before it is rendered. */
export function pageMadeOf(path: string, page: MadePage): void {
  globalThis.archivePages ??= new Map();
  globalThis.archivePages.set(path, page);
}

/** What the page at a path is made of; undefined where nobody said. */
export function madePageAt(path: string): MadePage | undefined {
  return globalThis.archivePages?.get(path);
}

/**
 * Renders a page that sees no more of the archive than a part.
 * @param render must have ended with the page when its promise does: no other may be rendered meanwhile.
 */
export async function seeing<T>(part: Archive | undefined, render: () => Promise<T>): Promise<T> {
  if (globalThis.archiveSeen) throw new Error('Pages are rendered one after the other.');
  globalThis.archiveSeen = part;
  try {
    return await render();
  } finally {
    globalThis.archiveSeen = undefined;
  }
}
