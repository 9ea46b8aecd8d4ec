import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';
import { runScript } from '../../support/run-script.ts';

it('drafts pasted text beside it, keeps the draft, and imports it', async () => {
  const copy = contentCopy();
  const paste = join(copy.folder, '..', `${copy.folder.split('/').at(-1)}.txt`);
  const draft = `${paste}.draft.md`;
  onTestFinished(() => {
    for (const file of [paste, draft]) rmSync(file, { force: true });
  });
  const run = (...args: string[]) => runScript('import.ts', args, copy.folder);
  writeFileSync(paste, 'That the MSS thinks so is no proof that it is so.\n');

  const drafted = await run(paste, '--thread', 'chinatalk-h200', '--part');
  expect(drafted).toMatchObject({ code: 0, errors: '' });
  expect(drafted.output).toContain('then: npm run import -- ');
  const again = await run(paste, '--thread', 'chinatalk-h200', '--part');
  expect(again.code).toBe(1);
  expect(again.errors).toContain('is there already, perhaps corrected');

  writeFileSync(draft, readFileSync(draft, 'utf8').replace('is no proof', 'is a proof'));
  const spoilt = await run(draft);
  expect(spoilt.code).toBe(1);
  expect(spoilt.errors).toContain('these are not the words of C1');
  expect(copy.read('permalinks.tsv')).not.toContain('/c/22/');

  writeFileSync(draft, readFileSync(draft, 'utf8').replace('is a proof', 'is no proof'));
  const unread = await run(draft);
  expect(unread).toMatchObject({ code: 1, errors: expect.stringContaining('--as-suggested') });
  const imported = await run(draft, '--as-suggested');
  expect(imported.output).toContain('1 in = 1 new + 0 same + 0 changed + 0 quarantined');
  expect(copy.read('comments/22.md')).toContain('That the MSS thinks so is no proof');
  expect(copy.read('permalinks.tsv')).toContain('/c/22/');
  expect(copy.problems()).toEqual([]);
}, 120_000);
