import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFrom } from '../archive/archive-from.ts';
import { checkContent } from '../archive/check.ts';
import { formatProblems } from '../archive/problem.ts';
import type { Content } from '../archive/read-content.ts';
import { extendLedger } from '../ledger/extend-ledger.ts';
import { LEDGER, printLedger, readLedger } from '../ledger/ledger-file.ts';
import { promisedBy } from '../ledger/promised.ts';
import type { Progress } from '../progress.ts';
import { swapContent } from './swap-content.ts';
import { type Changes, withChanges } from './with-changes.ts';

/** What is to be written to a content folder, and how. */
export interface Writing {
  folder: string;
  /** What the folder holds now. */
  content: Content;
  changes: Changes;
  /** The version of the archive in which new addresses are first promised. */
  since: string;
  dryRun: boolean;
  progress?: Progress;
}

/**
 * Checks content as it will be with some files written, adds new addresses to its ledger, and writes all of it or
 * nothing. Gives the problems that speak against it as text; undefined when it was written, or could be.
 */
export function writeChecked(writing: Writing): string | undefined {
  const { folder, content, changes, since, dryRun, progress } = writing;
  const after = withChanges(content, changes, progress);
  const problems = checkContent(after);
  const ledger = readLedger(readFileSync(join(folder, LEDGER), 'utf8'));
  if (problems.length + ledger.problems.length > 0)
    return formatProblems([...problems, ...ledger.problems]);
  const { rows } = extendLedger(ledger.rows, promisedBy(archiveFrom(after), since));
  if (!dryRun) {
    swapContent(folder, new Map([...changes, [LEDGER, printLedger(rows)]]), progress);
  }
  return undefined;
}
