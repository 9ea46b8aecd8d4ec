import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesIn, sameTree } from '../../../src/import/tree.ts';

/** A folder of three files, and what changes it between two readings. */
function changedBy(change: (folder: string) => void): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'comments'));
  for (const file of ['a.md', 'comments/1.md', 'comments/2.md']) {
    writeFileSync(join(folder, file), 'Words.');
    utimesSync(join(folder, file), 1, 1);
  }
  const before = filesIn(folder);
  expect([...before.keys()].toSorted()).toEqual(['a.md', 'comments/1.md', 'comments/2.md']);
  change(folder);
  return !sameTree(before, filesIn(folder));
}

describe('a folder between two readings', () => {
  it('is the same where nothing was written', () => {
    expect(changedBy(() => undefined)).toBe(false);
  });

  it('is not the same where one of its files was written, though by as many bytes', () => {
    expect(changedBy((folder) => writeFileSync(join(folder, 'comments/2.md'), 'Sworn.'))).toBe(
      true,
    );
  });

  it('is not the same where a file was added, taken away, or put in the place of another', () => {
    expect(changedBy((folder) => writeFileSync(join(folder, 'b.md'), ''))).toBe(true);
    expect(changedBy((folder) => rmSync(join(folder, 'a.md')))).toBe(true);
    const replace = (folder: string) => {
      rmSync(join(folder, 'a.md'));
      writeFileSync(join(folder, 'b.md'), 'Words.');
    };
    expect(changedBy(replace)).toBe(true);
  });
});
