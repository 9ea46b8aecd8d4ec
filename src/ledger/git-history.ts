import { spawnSync } from 'node:child_process';
import type { Problem } from '../archive/problem.ts';
import type { LedgerRow } from '../schema/ledger.ts';
import { checkHistory } from './check-ledger.ts';
import { readLedger } from './ledger-file.ts';

/** What was compared with history, or why nothing was. */
export interface HistoryReport {
  problems: Problem[];
  /** One sentence. */
  said: string;
}

/**
 * Compares a ledger with every version of it that git has: all commits that touched it, and so every tag and merge
 * base. Without git, or in a clone without all commits, nothing can be compared, and the report says so.
 *
 * @param file the ledger's path in the repository that holds `folder`.
 */
export function checkGitHistory(
  rows: readonly LedgerRow[],
  folder: string,
  file: string,
): HistoryReport {
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const shallow = git('rev-parse', '--is-shallow-repository');
  if (shallow.status !== 0) return alone('there is no version history here');
  if (shallow.stdout.trim() === 'true') return alone('this clone does not hold the whole history');
  // Without --full-history, git leaves out the side of a merge whose version the merge did not take. A commit that
  // only another branch has is not a promise of this one, unless it is tagged.
  const commits = (from: string) =>
    git('rev-list', '--full-history', from, '--', file).stdout.split('\n').filter(Boolean);
  const versions = [...new Set([...commits('HEAD'), ...commits('--tags')])];
  if (versions.length === 0) return alone('no commit holds the ledger yet');
  const problems = versions.flatMap((commit) => {
    const { status, stdout } = git('show', `${commit}:./${file}`);
    if (status !== 0) return [];
    return checkHistory(readLedger(stdout).rows, rows, `commit ${commit.slice(0, 10)}`);
  });
  const once = new Map(problems.map((problem) => [problem.what, problem]));
  return {
    problems: [...once.values()],
    said: `The ledger was compared with ${versions.length} earlier version(s) of itself.`,
  };
}

function alone(why: string): HistoryReport {
  return { problems: [], said: `The ledger was checked by itself: ${why}.` };
}
