import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { gitFolder, newRepository, temporaryFolder } from '../../support/git-folder.ts';
import { aCommentRow } from '../../support/ledger-rows.ts';

const one = aCommentRow(1);
const two = aCommentRow(2);
const three = aCommentRow(3);

const compared = (versions: number) =>
  `The ledger was compared with ${versions} earlier version(s) of itself.`;
const alone = (why: string) => ({
  problems: [],
  said: `The ledger was checked by itself: ${why}.`,
});
const gone = (number: number) =>
  expect.objectContaining({ what: `the row of /c/${number}/ is gone` });

describe('the ledger against git', () => {
  it('Is compared with every commit that touched it', () => {
    const repository = newRepository();
    repository.commit([one]);
    repository.commit([one, two]);
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'Touch nothing');
    expect(repository.check([one, two, three])).toEqual({ problems: [], said: compared(2) });
    expect(repository.check([two])).toEqual({ problems: [gone(1)], said: compared(2) });
  });

  it('Finds a row that an earlier commit dropped, and names the commit that had it', () => {
    const repository = newRepository();
    repository.commit([one, two]);
    const had = repository.git('rev-parse', 'HEAD').slice(0, 10);
    repository.commit([one]);
    expect(repository.check([one]).problems).toEqual([
      expect.objectContaining({
        what: 'the row of /c/2/ is gone',
        fix: `restore it as it stands in commit ${had}`,
      }),
    ]);
  });

  it('Finds a row that was changed and committed, unless it was removed', () => {
    const repository = newRepository();
    repository.commit([one, two]);
    repository.commit([one, aCommentRow(2, 'b')]);
    expect(repository.check([one, aCommentRow(2, 'b')]).problems).toHaveLength(1);
    const buried = { ...two, sha256: '', state: 'removed' as const };
    expect(repository.check([one, buried]).problems).toEqual([]);
  });

  it('Holds to what stood before the file was deleted and begun anew', () => {
    const repository = newRepository();
    repository.commit([one]);
    repository.commit(undefined);
    repository.commit([two]);
    expect(repository.check([two])).toEqual({ problems: [gone(1)], said: compared(3) });
  });

  it('Holds to the merge base, not to what another branch has promised since', () => {
    const repository = newRepository();
    repository.commit([one]);
    repository.git('switch', '--quiet', '--create', 'other');
    repository.commit([one, three]);
    repository.git('switch', '--quiet', 'main');
    repository.commit([one, two]);
    expect(repository.check([one, two])).toEqual({ problems: [], said: compared(2) });
    expect(repository.check([two]).problems).toEqual([gone(1)]);
  });

  it('Holds to a branch that was merged without its version', () => {
    const repository = newRepository();
    repository.commit([one]);
    repository.git('switch', '--quiet', '--create', 'other');
    repository.commit([one, three]);
    repository.git('switch', '--quiet', 'main');
    repository.commit([one, two]);
    repository.git('merge', '--quiet', '--strategy=ours', 'other');
    expect(repository.check([one, two]).problems).toEqual([gone(3)]);
    expect(repository.check([one, two, three]).problems).toEqual([]);
  });

  it.each([['--message', 'The first release'], []])(
    'Holds to a tag on another branch: %j',
    (...annotation) => {
      const repository = newRepository();
      repository.commit([one]);
      repository.git('switch', '--quiet', '--create', 'release');
      repository.commit([one, three]);
      repository.git('commit', '--quiet', '--allow-empty', '--message', 'Prepare the release');
      repository.git('tag', ...annotation, 'v1.0.0');
      repository.git('switch', '--quiet', 'main');
      expect(repository.check([one, two])).toEqual({ problems: [gone(3)], said: compared(2) });
    },
  );

  it('Says once what several commits would say', () => {
    const repository = newRepository();
    repository.commit([one]);
    repository.commit([one, two]);
    repository.commit([one, two, three]);
    expect(repository.check([two, three])).toEqual({ problems: [gone(1)], said: compared(3) });
  });

  it('Stands alone in a clone without all commits, and says so', () => {
    const origin = newRepository();
    origin.commit([one, two]);
    origin.commit([one]);
    const clone = gitFolder(join(temporaryFolder(), 'clone'));
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.folder}`, clone.folder);
    expect(clone.check([one])).toEqual(alone('this clone does not hold the whole history'));
  });

  it('Stands alone where no commit holds it yet, and says so', () => {
    const repository = newRepository();
    expect(repository.check([one])).toEqual(alone('no commit holds the ledger yet'));
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
    expect(repository.check([one])).toEqual(alone('no commit holds the ledger yet'));
  });

  it('Stands alone in a folder without version history, and says so', () => {
    const tarball = gitFolder(temporaryFolder());
    mkdirSync(join(tarball.folder, 'content'));
    expect(tarball.check([one])).toEqual(alone('there is no version history here'));
  });

  it('Stands alone where git is not installed, and says so', () => {
    const repository = newRepository();
    repository.commit([one]);
    vi.stubEnv('PATH', repository.folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(repository.check([two])).toEqual(alone('there is no version history here'));
  });
});
