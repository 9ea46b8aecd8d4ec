/** Files that Astro need not make: it takes ten times as long over each as it takes to write, and holds them till then. */
export interface ManyFiles {
  /** What is counted while they are written. */
  what: string;
  count: number;
  /** Each file's path under the site's root, and what it holds. */
  each: Iterable<readonly [path: string, body: string | Uint8Array]>;
}

declare global {
  /** Writes files into the site that is being built; set by the program that builds. */
  var archiveWriter: ((files: ManyFiles) => void) | undefined;
}

/**
 * Writes files into the site past Astro. `astro dev` has no such folder: there, they are endpoints.
 * @throws {Error} when the site is not built by `npm run build`.
 */
export function writePastAstro(files: ManyFiles): void {
  if (!globalThis.archiveWriter) throw new Error('Only `npm run build` writes a whole site.');
  globalThis.archiveWriter(files);
}
