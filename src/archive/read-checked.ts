import { checkContent } from './check.ts';
import { keepContent, refuseContent } from './kept-content.ts';
import { formatProblems } from './problem.ts';
import { type Content, readContent } from './read-content.ts';
import { openSideCache } from './side-cache.ts';

/**
 * Reads and checks a content folder, for itself and for `keptContent`.
 * @throws {Error} with every problem of the folder, when there is one.
 */
export function readChecked(folder: string): Content {
  const close = openSideCache(folder);
  const content = readContent(folder);
  const problems = checkContent(content);
  close();
  if (problems.length > 0) {
    const report = formatProblems(problems);
    refuseContent(folder, report);
    throw new Error(report);
  }
  keepContent(folder, content);
  return content;
}
