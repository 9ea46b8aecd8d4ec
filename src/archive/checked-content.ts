import { checkContent } from './check.ts';
import { formatProblems } from './problem.ts';
import { type Content, readContent } from './read-content.ts';
import { openSideCache } from './side-cache.ts';

/** A content folder that was read and is in order. */
interface Kept {
  folder: string;
  content: Content;
}

declare global {
  /**
   * What the program that builds has read and checked, for the pages: those are bundled with modules of their own, and
   * would read the whole archive again.
   */
  var archiveContent: Kept | undefined;
}

/** Hands content on to whatever asks for that folder later in this process. It must have no problem. */
export function keepContent(folder: string, content: Content): void {
  globalThis.archiveContent = { folder, content };
}

/** Lets the folder be read again: a file of it has changed. */
export function forgetContent(): void {
  globalThis.archiveContent = undefined;
}

/**
 * The content of a folder, read and checked once.
 * @throws Error with every problem of the folder, when there is one: no page is built from doubtful content.
 */
export function checkedContent(folder: string): Content {
  const kept = globalThis.archiveContent;
  if (kept?.folder === folder) return kept.content;
  const close = openSideCache(folder);
  const content = readContent(folder);
  const problems = checkContent(content);
  close();
  if (problems.length > 0) throw new Error(formatProblems(problems));
  keepContent(folder, content);
  return content;
}
