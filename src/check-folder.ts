import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archiveFrom } from './archive/archive-from.ts';
import { checkContent } from './archive/check.ts';
import { keepContent } from './archive/kept-content.ts';
import { formatProblems, type Problem } from './archive/problem.ts';
import { readContent } from './archive/read-content.ts';
import { renderingReport } from './archive/rendering-report.ts';
import { openSideCache } from './archive/side-cache.ts';
import { checkPromises } from './ledger/check-ledger.ts';
import { checkGitHistory } from './ledger/git-history.ts';
import { readRows } from './ledger/kept-ledger.ts';
import { LEDGER } from './ledger/ledger-file.ts';
import { promisedBy } from './ledger/promised.ts';
import type { Progress } from './progress.ts';
import type { LedgerRow } from './schema/ledger.ts';
import { vocabularyProblems } from './search/vocabulary.ts';
import { contentFolder } from './site.ts';
import { version } from './version.ts';

/** What came of checking a content folder: its ledger, how many comments it holds, and what stands or every problem, as text. */
export interface FolderReport {
  ok: boolean;
  report: string;
  ledger: LedgerRow[];
  comments: number;
}

/**
 * Reads and checks the content folder that the environment names, its ledger and the ledger's history. Content that is
 * in order is kept for `keptContent`.
 */
export function checkFolder(
  env: Readonly<Record<string, string | undefined>>,
  progress: Progress = () => {},
): FolderReport {
  const folder = resolve(contentFolder(env));
  const close = openSideCache(folder);
  const content = readContent(folder, progress);
  const glossary = content.glossary.map(({ slug, data }) => ({ ...data, slug }));
  const problems: Problem[] = [...checkContent(content), ...vocabularyProblems(glossary)];
  close();
  // What is wrong with the content would come up again as a broken promise.
  const promised = problems.length === 0 ? promisedBy(archiveFrom(content), version) : [];
  const { rows, said, ...ledger } = checkLedger(folder, promised);
  problems.push(...ledger.problems);
  const { threads, comments, captures } = content;
  const held = { ledger: rows, comments: comments.length };
  if (problems.length > 0) return { ok: false, report: formatProblems(problems), ...held };
  keepContent(folder, content);
  const counts = `${comments.length} comments, ${threads.length} thread(s), ${captures.length} capture(s)`;
  const report = [
    `Word for word: ${counts}.`,
    ...renderingReport(comments),
    `${rows.length} addresses are promised. ${said}`,
  ];
  return { ok: true, report: report.join('\n'), ...held };
}

function checkLedger(
  folder: string,
  promised: readonly LedgerRow[],
): { rows: LedgerRow[]; problems: Problem[]; said: string } {
  const file = join(folder, LEDGER);
  if (!existsSync(file)) {
    const fix = 'write one: npm run ledger -- --write';
    const problem = { file: LEDGER, what: 'there is no ledger of addresses', fix };
    return { rows: [], problems: [problem], said: '' };
  }
  const { rows, problems } = readRows(folder);
  const history = checkGitHistory(rows, folder, LEDGER);
  if (promised.length > 0) problems.push(...checkPromises(rows, promised));
  return { rows, problems: [...problems, ...history.problems], said: history.said };
}
