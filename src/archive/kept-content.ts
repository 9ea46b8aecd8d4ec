import type { Content } from './read-content.ts';

/** A content folder that was read. */
interface Kept {
  folder: string;
  /** None where it has a problem. */
  content?: Content;
  /** Every problem that it has, as text. */
  problems?: string;
}

declare global {
  /** What was read and checked, for the pages: those are bundled with modules of their own. */
  var archiveContent: Kept | undefined;
}

/** Hands content on to whatever asks for that folder later in this process. It must have no problem. */
export function keepContent(folder: string, content: Content): void {
  globalThis.archiveContent = { folder, content };
}

/** Lets whatever asks for that folder later in this process know what is wrong with it. */
export function refuseContent(folder: string, problems: string): void {
  globalThis.archiveContent = { folder, problems };
}

/**
 * The content of a folder that was read and checked; undefined where nobody has.
 * @throws {Error} with every problem of the folder, when there is one: no page is built from doubtful content.
 */
export function keptContent(folder: string): Content | undefined {
  const kept = globalThis.archiveContent;
  if (kept?.folder !== folder) return undefined;
  if (kept.problems !== undefined) throw new Error(kept.problems);
  return kept.content;
}
