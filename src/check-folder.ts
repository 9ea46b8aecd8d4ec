import { resolve } from 'node:path';
import { checkContent } from './archive/check.ts';
import { formatProblems } from './archive/problem.ts';
import { readContent } from './archive/read-content.ts';
import { vocabularyProblems } from './search/vocabulary.ts';
import { contentFolder } from './site.ts';

/**
 * Reads and checks the content folder that the environment names.
 * Returns one sentence on what stands, or every problem as text.
 */
export function checkFolder(env: Readonly<Record<string, string | undefined>>): {
  ok: boolean;
  report: string;
} {
  const content = readContent(resolve(contentFolder(env)));
  const glossary = content.glossary.map(({ slug, data }) => ({ ...data, slug }));
  const problems = [...checkContent(content), ...vocabularyProblems(glossary)];
  if (problems.length > 0) return { ok: false, report: formatProblems(problems) };
  const { threads, comments, captures } = content;
  const report = `Word for word: ${comments.length} comments, ${threads.length} thread(s), ${captures.length} capture(s).`;
  return { ok: true, report };
}
