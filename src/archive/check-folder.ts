import { resolve } from 'node:path';
import { contentFolder } from '../site.ts';
import { checkContent } from './check.ts';
import { formatProblems } from './problem.ts';
import { readContent } from './read-content.ts';

/**
 * Reads and checks the content folder that the environment names.
 * Returns one sentence on what stands, or every problem as text.
 */
export function checkFolder(env: Readonly<Record<string, string | undefined>>): {
  ok: boolean;
  report: string;
} {
  const content = readContent(resolve(contentFolder(env)));
  const problems = checkContent(content);
  if (problems.length > 0) return { ok: false, report: formatProblems(problems) };
  const { threads, comments, captures } = content;
  const report = `Word for word: ${comments.length} comments, ${threads.length} thread(s), ${captures.length} capture(s).`;
  return { ok: true, report };
}
