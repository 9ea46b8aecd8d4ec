import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../../src/archive/check.ts';
import type { Content } from '../../../src/archive/read-content.ts';
import { readContent } from '../../../src/archive/read-content.ts';
import { keepMade, madeBefore, openSideCache } from '../../../src/archive/side-cache.ts';
import { contentCopy } from '../../support/content-copy.ts';

const MADE = join('.cache', 'made');
const made = z.strictObject({ lines: z.array(z.string()) });

const before = new Set(folders());
afterEach(() => {
  for (const name of folders()) {
    if (!before.has(name)) rmSync(join(MADE, name), { recursive: true, force: true });
  }
});

function folders(): string[] {
  try {
    return readdirSync(MADE);
  } catch {
    return [];
  }
}

/** What a folder holds and what is wrong with it, with what was made of it the last time. */
function readAgain(folder: string): Content & { wrong: string[] } {
  const close = openSideCache(folder);
  const content = readContent(folder);
  const wrong = checkContent(content).map(({ file, what }) => `${file} ${what}`);
  close();
  return { ...content, wrong };
}

test('Content is the same whether it is made or was made before', () => {
  const { folder } = contentCopy();
  const first = readAgain(folder);
  expect(readAgain(folder)).toEqual(first);
  expect(first.comments.map(({ comment }) => comment)).toEqual(
    readContent(folder).comments.map(({ comment }) => comment),
  );
});

test('A changed word is found however often the folder was read before', () => {
  const copy = contentCopy();
  expect(readAgain(copy.folder).wrong).toEqual([]);
  copy.edit('comments/11.md', 'not sure', 'quite sure');
  expect(readAgain(copy.folder).wrong).toContainEqual(
    expect.stringContaining('comments/11.md not word for word'),
  );
  copy.edit('comments/11.md', 'quite sure', 'not sure');
  expect(readAgain(copy.folder).wrong).toEqual([]);
});

test('What no longer fits its schema is made anew', () => {
  const { folder } = contentCopy();
  const close = openSideCache(folder);
  keepMade('comment', 'the text', { lines: ['a line'] });
  expect(madeBefore('comment', 'the text', made)).toEqual({ lines: ['a line'] });
  expect(madeBefore('comment', 'another text', made)).toBeUndefined();
  expect(madeBefore('markdown', 'the text', made)).toBeUndefined();
  expect(madeBefore('comment', 'the text', z.number())).toBeUndefined();
  close();
  expect(madeBefore('comment', 'the text', made)).toBeUndefined();
});

test('A cache that was damaged is no harm', () => {
  const { folder } = contentCopy();
  const first = readAgain(folder);
  for (const name of folders().filter((each) => !before.has(each))) {
    for (const file of readdirSync(join(MADE, name))) {
      const path = join(MADE, name, file);
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, -10));
    }
  }
  expect(readAgain(folder)).toEqual(first);
});
