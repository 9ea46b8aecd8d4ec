import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { readContent } from '../../../src/archive/read-content.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';
import { treeBytes } from '../../support/tree-bytes.ts';

const COMMENTS = 200;

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'archive-corpus-')));
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});
for (const folder of folders) writeCorpus(folder, COMMENTS, () => {});
const [folder = '', again = ''] = folders;
const content = readContent(folder);

test('The bench corpus passes the check of the archive', () => {
  expect(checkContent(content)).toEqual([]);
  expect(content.comments).toHaveLength(COMMENTS);
});

test('The bench corpus is the same for the same number of comments', () => {
  expect(treeBytes(folder)).toEqual(treeBytes(again));
});

test('The bench corpus has replies 30 deep, names, dates, labels, claims and hostile words', () => {
  const comments = new Map(content.comments.map(({ comment }) => [comment.number, comment]));
  const depthOf = (number: number): number => {
    const parent = comments.get(number)?.parent;
    return parent ? 1 + depthOf(parent) : 0;
  };
  expect(Math.max(...[...comments.keys()].map(depthOf))).toBe(30);
  const all = [...comments.values()];
  expect(all.some(({ author }) => author.name !== null)).toBe(true);
  expect(all.some(({ date }) => date !== null)).toBe(true);
  expect(all.some(({ stance, themes }) => stance !== 'none' && themes.length > 0)).toBe(true);
  expect(content.claims.length).toBeGreaterThan(0);
  expect(all.some(({ lines }) => lines.join().includes('alert(1)'))).toBe(true);
});
