/** A file that need not be made again as long as it is made of the same. */
export interface MadeOf {
  path: string;
  /** The digest of all that it is made of, besides the code and the settings of the build. */
  digest: string;
  make: () => string | Uint8Array;
}

/** A part of a file that need not be made again as long as it is made of the same. */
export interface Piece {
  digest: string;
  make: () => string;
}

/** A file whose pieces follow one another; most of a large one stay the same. */
export interface InPieces {
  path: string;
  pieces: readonly Piece[];
}

/** How long a file is, and its SHA-256. */
export interface FileSum {
  bytes: number;
  sha256: string;
}

/** A file's path under the site's root, and what it holds. */
export type OneFile = readonly [path: string, body: string | Uint8Array] | MadeOf | InPieces;

/** Files that Astro need not make: it takes ten times as long over each as it takes to write, and holds them till then. */
export interface ManyFiles {
  /** What is counted while they are written. */
  what: string;
  count: number;
  each: Iterable<OneFile>;
}

/** Pages that differ little: Astro renders one of them, the shell, from which the others are made. */
export interface ShellPages extends Omit<ManyFiles, 'each'> {
  /** The path of the page that Astro renders, which is then written like the others. */
  shell: string;
  /** Each page, from what Astro rendered. */
  each: (shell: string) => ManyFiles['each'];
}

/** Writes files, and gives the sums of those in pieces by their paths, whether they were written now or stay. */
export type ManyWriter = (files: ManyFiles) => ReadonlyMap<string, FileSum>;

declare global {
  /** Writes files into the site that is being built; set by the program that builds. */
  var archiveWriter: ManyWriter | undefined;
  /** What is to be made of a page once Astro has rendered it, by its path under the site's root. */
  var archiveShells: Map<string, ShellPages> | undefined;
}

/**
 * Writes files into the site past Astro. `astro dev` has no such folder: there, they are endpoints.
 * @throws {Error} when the site is not built by `npm run build`.
 */
export function writePastAstro(files: ManyFiles): ReturnType<ManyWriter> {
  if (!globalThis.archiveWriter) throw new Error('Only `npm run build` writes a whole site.');
  return globalThis.archiveWriter(files);
}

/**
 * Writes one file into the site past Astro, and gives the sum of what then stands there.
 * @throws {Error} when the site is not built by `npm run build`.
 */
export function writeAndSum(what: string, file: InPieces): FileSum {
  const sum = writePastAstro({ what, count: 1, each: [file] }).get(file.path);
  if (!sum) throw new Error(`${file.path} was not written.`);
  return sum;
}

/** The path of a file under the site's root. */
export function pathOf(file: OneFile): string {
  return 'path' in file ? file.path : file[0];
}

/** Lets pages be written when Astro has rendered their shell. */
export function writeFromShell(pages: ShellPages): void {
  globalThis.archiveShells ??= new Map();
  globalThis.archiveShells.set(pages.shell, pages);
}

/** The pages to be made of the one at a path, once Astro has rendered it; undefined where it is a page like any other. */
export function shellAt(path: string): ShellPages | undefined {
  return globalThis.archiveShells?.get(path);
}
