import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageReuse } from '../../../scripts/page-reuse.ts';

mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(join('.cache', 'page-reuse-'));
afterAll(() => rmSync(root, { recursive: true }));

const [last, program] = [join(root, 'last'), join(root, 'program')];
const PAGE = 'index.html';
const write = (folder: string, file: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
};
const taken = (key: string, name: string) =>
  pageReuse(last, program).take(PAGE, key, join(root, name));

describe('the pages of the last site', () => {
  it('Are taken by their keys, unless they or the program have changed', () => {
    write(program, 'entry.mjs', 'const manifest = { "key":"a" };');
    write(last, PAGE, 'Comment 5');
    const first = pageReuse(last, program);
    expect(first.take(PAGE, 'k1', join(root, 'a'))).toBe(false);
    first.keep(PAGE, 'k1', join(last, PAGE));
    first.close();
    write(program, 'entry.mjs', 'const manifest = { "key":"b" };');
    expect(taken('k1', 'b')).toBe(true);
    expect(readFileSync(join(root, 'b'), 'utf8')).toBe('Comment 5');
    expect(taken('k2', 'c')).toBe(false);
    write(program, 'entry.mjs', 'const other = 1;');
    expect(taken('k1', 'd')).toBe(false);
    write(program, 'entry.mjs', 'const manifest = { "key":"c" };');
    expect(taken('k1', 'e')).toBe(true);
    rmSync(join(last, PAGE));
    write(last, PAGE, 'Comment 5, by hand');
    expect(taken('k1', 'f')).toBe(false);
  });
});
