import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';
import { PROJECT, runScript } from '../../support/run-script.ts';

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

/** Builds into a folder that holds an old site, which must stay as it is. */
async function buildOverOld(content: string) {
  const out = join('.cache', `test-out-${process.pid}`);
  const folder = join(PROJECT, out);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'the old site');
  const ended = await runScript('build.ts', ['--out', out], content);
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('the old site');
  return { ...ended, out };
}

describe('the build over bad content', () => {
  it('Ends with 1, prints every problem and leaves the old site as it was', async () => {
    const { code, output, errors } = await buildOverOld(badCopy().folder);
    expect(code).toBe(1);
    for (const words of [...SAID, 'Nothing was built.']) expect(errors).toContain(words);
    expect(output).toBe('');
  }, 120_000);
});

describe('the build of pages that break a promise', () => {
  it('Ends with 1, names the row and leaves the old site as it was', async () => {
    const copy = contentCopy();
    copy.edit('threads/chinatalk-h200.md', '## Why people argue', '## C5');
    const { code, errors, out } = await buildOverOld(copy.folder);
    expect(code).toBe(1);
    expect(errors).toContain(
      `content/permalinks.tsv:${copy.lineOf('permalinks.tsv', '\tc5\t')}\n  /threads/chinatalk-h200/#c5 has its anchor 2 times\n`,
    );
    expect(errors).toContain(`The site in ${out}/ was left as it was.`);
  }, 120_000);
});

describe('the check on its own', () => {
  it('Ends with 1 and prints every problem of bad content', async () => {
    const { code, errors } = await runScript('check.ts', [], badCopy().folder);
    expect(code).toBe(1);
    for (const words of SAID) expect(errors).toContain(words);
  }, 120_000);

  it('Ends with 0 and says what stands in good content', async () => {
    const { code, output } = await runScript('check.ts', [], contentCopy().folder);
    expect(code).toBe(0);
    expect(output).toMatch(/^Word for word: \d+ comments, 1 thread\(s\), 1 capture\(s\)\.$/m);
    expect(output).toMatch(
      /^\d+ addresses are promised\. The ledger was checked by itself: there is no version history here\.$/m,
    );
  }, 120_000);
});
