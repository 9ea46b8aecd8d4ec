import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkGitHistory, type HistoryReport } from '../../src/ledger/git-history.ts';
import { LEDGER, printLedger } from '../../src/ledger/ledger-file.ts';
import type { LedgerRow } from '../../src/schema/ledger.ts';

/** A git repository of a test's own, with a ledger in the folder content/. */
export interface GitFolder {
  folder: string;
  git(...args: string[]): string;
  /** Writes the ledger, or takes it away, and commits. */
  commit(rows: readonly LedgerRow[] | undefined): void;
  /** The report on a ledger that stands in the folder, committed or not. */
  check(rows: readonly LedgerRow[]): HistoryReport;
}

// Nobody's own settings, hooks or signatures.
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A test'],
      [`GIT_${who}_EMAIL`, 'test@example.org'],
    ]),
  ),
};

/** A new folder that is removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The repository of a folder, which may be a clone. */
export function gitFolder(folder: string): GitFolder {
  const content = join(folder, 'content');
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  return {
    folder,
    git,
    commit(rows) {
      mkdirSync(content, { recursive: true });
      if (rows) writeFileSync(join(content, LEDGER), printLedger(rows));
      else rmSync(join(content, LEDGER));
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change the ledger');
    },
    check: (rows) => checkGitHistory(rows, content, LEDGER),
  };
}

/** An empty repository on the branch main. */
export function newRepository(): GitFolder {
  const repository = gitFolder(temporaryFolder());
  repository.git('init', '--quiet', '--initial-branch=main');
  mkdirSync(join(repository.folder, 'content'));
  return repository;
}
