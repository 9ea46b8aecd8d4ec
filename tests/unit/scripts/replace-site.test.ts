import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

/** How many more times a file may be moved or removed, before the process is as good as killed. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const limited =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) => {
      if (power.left-- <= 0) throw new Error('killed');
      work(...args);
    };
  return { ...fs, renameSync: limited(fs.renameSync), rmSync: limited(fs.rmSync) };
});

// A test before this one may have had it loaded with functions that nothing kills.
vi.resetModules();
const { finishReplacing, replaceSite } = await import('../../../scripts/replace-site.ts');

const folder = mkdtempSync(join(tmpdir(), 'replace-site-'));
const [site, next, note] = ['dist', 'next', 'note'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
beforeEach(clear);
afterAll(() => {
  power.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true, force: true });
});

function clear(): void {
  power.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}

type Files = Record<string, string>;

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What a folder holds: each file's text, and folders in which there is nothing. */
function held(root: string): Files {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths.toSorted().flatMap((path) => {
      const file = join(root, path);
      if (statSync(file).isFile()) return [[path, readFileSync(file, 'utf8')]];
      return readdirSync(file).length === 0 ? [[path, 'an empty folder']] : [];
    }),
  );
}

const STAYS = ['c/1/index.html', 'c/1.json'];
const LAST: Files = {
  'index.html': 'The old home.',
  '_astro/old.css': 'old',
  'c/1/index.html': 'One.',
  'c/1.json': '1',
  'c/2/index.html': 'Two, as it was.',
  'c/3/index.html': 'Three, which is no more.',
  'search/index-old/t0.bin': 'old',
  'was-a-file': 'A file.',
  'was-a-folder/index.html': 'A folder.',
};
const NEW: Files = {
  'index.html': 'The new home.',
  '_astro/new.css': 'new',
  'c/2/index.html': 'Two, as it is.',
  'c/4/index.html': 'Four.',
  'search/index-new/t0.bin': 'new',
  'was-a-file/index.html': 'A folder.',
  'was-a-folder': 'A file.',
};
const WHOLE: Files = { 'c/1/index.html': 'One.', 'c/1.json': '1', ...NEW };

describe('a new site in the place of the last one', () => {
  it('holds what is new and what stays, and nothing else', () => {
    write(site, LAST);
    write(next, NEW);
    const { ino } = statSync(join(site, 'c/1.json'));
    replaceSite(site, next, STAYS, note);
    expect(held(site)).toEqual(WHOLE);
    expect(statSync(join(site, 'c/1.json')).ino).toBe(ino);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('is the last one or, once that is ended, the new one, wherever its building was killed', () => {
    let before = 0;
    let after = 0;
    for (let steps = 0, killed = true; killed; steps += 1) {
      clear();
      write(site, LAST);
      write(next, NEW);
      power.left = steps;
      try {
        replaceSite(site, next, STAYS, note);
        killed = false;
      } catch (error) {
        expect(String(error)).toBe('Error: killed');
      }
      power.left = Number.POSITIVE_INFINITY;
      if (!existsSync(note) && killed && existsSync(next)) {
        expect(held(site)).toEqual(LAST);
        before += 1;
        continue;
      }
      finishReplacing(note);
      expect(held(site)).toEqual(WHOLE);
      expect(readdirSync(folder)).toEqual(['dist']);
      after += 1;
    }
    expect(before).toBe(1);
    expect(after).toBeGreaterThan(Object.keys(NEW).length);
  });

  it('is put there whole where there is none, or a link to a folder', () => {
    write(next, NEW);
    replaceSite(site, next, [], note);
    expect(held(site)).toEqual(NEW);
    const elsewhere = join(folder, 'elsewhere');
    rmSync(site, { recursive: true });
    write(elsewhere, LAST);
    symlinkSync(elsewhere, site);
    write(next, NEW);
    replaceSite(site, next, [], note);
    expect(held(site)).toEqual(NEW);
    expect(held(elsewhere)).toEqual(LAST);
  });

  it('takes nothing away through a link that stands in it', () => {
    const elsewhere = join(folder, 'elsewhere');
    write(elsewhere, LAST);
    write(site, LAST);
    symlinkSync(elsewhere, join(site, 'themes'));
    write(next, NEW);
    replaceSite(site, next, STAYS, note);
    expect(held(site)).toEqual(WHOLE);
    expect(held(elsewhere)).toEqual(LAST);
  });

  it('does not come back in parts when somebody took the last one away', () => {
    write(site, LAST);
    write(next, NEW);
    power.left = 3;
    expect(() => replaceSite(site, next, STAYS, note)).toThrow('killed');
    power.left = Number.POSITIVE_INFINITY;
    rmSync(site, { recursive: true });
    finishReplacing(note);
    expect(readdirSync(folder)).toEqual([]);
  });
});
