/** Files of one kind that are too many for Astro, which takes ten times as long over each as it takes to write. */
export interface ManyFiles {
  /** What is counted while they are written. */
  what: string;
  /** What a report counts them under, where they are no part of the pages; see `apart`. */
  apart?: string;
  count: number;
  /** Each file's path under the site's root, and what it holds. */
  each(): Iterable<readonly [path: string, body: string | Uint8Array]>;
}

declare global {
  /** Files that pages left to the program that builds. */
  var archiveFiles: ManyFiles[] | undefined;
}

/** Leaves files to the program that builds, which writes them when Astro is done. `astro dev` has no such program. */
export function leaveToBuild(files: ManyFiles): void {
  globalThis.archiveFiles ??= [];
  globalThis.archiveFiles.push(files);
}

/** The files left until now. */
export function leftToBuild(): readonly ManyFiles[] {
  return globalThis.archiveFiles ?? [];
}
