import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runScript } from '../../support/run-script.ts';

it('puts a content folder back that a killed import left between two names, for npm run dev', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'recover-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const content = join(parent, 'content');
  mkdirSync(join(content, 'comments'), { recursive: true });
  writeFileSync(join(content, 'comments', '1.md'), 'words');
  const work = join(parent, '.content-swap');
  mkdirSync(work);
  renameSync(content, join(work, 'old'));
  expect(await runScript('recover.ts', [], content)).toMatchObject({ code: 0, errors: '' });
  expect([existsSync(join(content, 'comments', '1.md')), existsSync(work)]).toEqual([true, false]);
});

it('says which process is writing, and leaves what it made', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'recover-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const work = join(parent, '.content-swap');
  mkdirSync(work);
  writeFileSync(join(work, 'pid'), String(process.pid));
  const { code, errors } = await runScript('recover.ts', [], join(parent, 'content'));
  expect([code, errors]).toEqual([
    1,
    `Process ${process.pid} is writing the content folder. Wait for it to end.\n`,
  ]);
  expect(existsSync(work)).toBe(true);
});
