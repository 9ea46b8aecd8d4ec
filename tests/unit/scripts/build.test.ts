import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

interface Ended {
  code: number | string | null | undefined;
  output: string;
  errors: string;
}

function run(script: string, args: string[], content: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join('scripts', script), ...args],
      { cwd: PROJECT, env: { ...process.env, ARCHIVE_CONTENT: content } },
      (error, output, errors) => resolve({ code: error ? error.code : 0, output, errors }),
    );
  });
}

/** A copy of the content with three faults in three files. */
function badCopy() {
  const copy = contentCopy();
  copy.set('comments/17.md', 'themes', ['does-selling-help']);
  copy.set('comments/21.md', 'parent', 999);
  copy.edit('comments/16.md', 'an open', 'an Open');
  return copy;
}

const SAID = [
  'content/comments/16.md',
  'content/comments/17.md',
  'content/comments/21.md',
  '3 problems',
];

describe('the build over bad content', () => {
  it('Ends with 1, prints every problem and leaves the old site as it was', async () => {
    const out = join('.cache', `test-out-${process.pid}`);
    const folder = join(PROJECT, out);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'the old site');

    const { code, output, errors } = await run('build.ts', ['--out', out], badCopy().folder);

    expect(code).toBe(1);
    for (const words of [...SAID, 'Nothing was built.']) expect(errors).toContain(words);
    expect(output).toBe('');
    expect(readdirSync(folder)).toEqual(['index.html']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('the old site');
  }, 30_000);
});

describe('the check on its own', () => {
  it('Ends with 1 and prints every problem of bad content', async () => {
    const { code, errors } = await run('check.ts', [], badCopy().folder);
    expect(code).toBe(1);
    for (const words of SAID) expect(errors).toContain(words);
  }, 30_000);

  it('Ends with 0 and says what stands in good content', async () => {
    const { code, output } = await run('check.ts', [], contentCopy().folder);
    expect(code).toBe(0);
    expect(output).toMatch(/^Word for word: \d+ comments, 1 thread\(s\), 1 capture\(s\)\.$/m);
  }, 30_000);
});
