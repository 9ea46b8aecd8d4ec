import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recoverContent, swapPlaces } from '../../../src/import/recover-content.ts';
import { swapContent } from '../../../src/import/swap-content.ts';
import { treeBytes } from '../../support/tree-bytes.ts';

/** A content folder of two comments, and the folder it lies in. */
function aFolder() {
  const parent = mkdtempSync(join(tmpdir(), 'swap-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'content');
  mkdirSync(join(folder, 'comments'), { recursive: true });
  writeFileSync(join(folder, 'comments', '1.md'), 'One.');
  writeFileSync(join(folder, 'comments', '2.md'), 'Two.');
  writeFileSync(join(folder, '.hidden'), 'Kept.');
  return { parent, folder };
}

const OLD = { '.hidden': 'Kept.', 'comments/1.md': 'One.', 'comments/2.md': 'Two.' };
const CHANGES = new Map([
  ['comments/2.md', 'Second.'],
  ['captures/new/a.txt', 'A.'],
]);
const NEW = { ...OLD, ...Object.fromEntries(CHANGES) };

const held = (folder: string) => Object.fromEntries(treeBytes(folder));

describe('files written into a content folder', () => {
  it('Are there, and all others as they were, and nothing beside the folder', () => {
    const { parent, folder } = aFolder();
    swapContent(folder, CHANGES);
    expect(held(folder)).toEqual(NEW);
    expect(Object.keys(held(parent)).every((file) => file.startsWith('content/'))).toBe(true);
    expect(existsSync(swapPlaces(folder).work)).toBe(false);
  });

  it.each([
    '../out.md',
    '/out.md',
    'a/../../out.md',
    '..',
    '.',
    '',
    'a//b',
    'a/./b',
    'a\\..\\b',
    'c:/x',
  ])('Are refused at %j, and nothing is written', (file) => {
    const { parent, folder } = aFolder();
    expect(() => swapContent(folder, new Map([[file, 'x']]))).toThrow('does not lie in');
    expect(held(folder)).toEqual(OLD);
    expect(existsSync(join(parent, 'out.md'))).toBe(false);
  });

  it('Never lie outside the folder, whatever their paths', () => {
    const { parent, folder } = aFolder();
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'b', '/', '\\'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        try {
          swapContent(folder, new Map([[parts.join('/'), 'x']]));
        } catch {
          // Refused.
        }
        expect(Object.keys(held(parent)).filter((file) => !file.startsWith('content/'))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('Are refused where a symbolic link might lead elsewhere', () => {
    const { parent, folder } = aFolder();
    mkdirSync(join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'elsewhere'), join(folder, 'captures'));
    expect(() => swapContent(folder, CHANGES)).toThrow('content/captures is a symbolic link');
    expect(treeBytes(join(parent, 'elsewhere')).size).toBe(0);
    expect(existsSync(swapPlaces(folder).work)).toBe(false);
  });

  it('Are counted as they are made, in a folder that says who makes it', () => {
    const { folder } = aFolder();
    const steps: unknown[] = [];
    swapContent(folder, CHANGES, (...step) => {
      steps.push(step);
      expect(readFileSync(swapPlaces(folder).owner, 'utf8')).toBe(String(process.pid));
    });
    expect(steps).toEqual([
      ['files kept', 1, 3],
      ['files kept', 2, 3],
      ['files kept', 3, 3],
      ['files written', 1, 2],
      ['files written', 2, 2],
    ]);
  });

  it('Are refused where a file in the folder changes meanwhile, which stays as it is now', () => {
    const { folder } = aFolder();
    const change = () => writeFileSync(join(folder, 'comments', '1.md'), 'Edited by hand.');
    expect(() => swapContent(folder, CHANGES, change)).toThrow('changed meanwhile');
    expect(held(folder)).toEqual({ ...OLD, 'comments/1.md': 'Edited by hand.' });
    expect(existsSync(swapPlaces(folder).work)).toBe(false);
  });

  it('Are refused while another process writes', () => {
    const { folder } = aFolder();
    const { work, owner } = swapPlaces(folder);
    mkdirSync(work);
    writeFileSync(owner, String(process.ppid));
    expect(() => swapContent(folder, CHANGES)).toThrow(`Process ${process.ppid} is writing`);
    expect(held(folder)).toEqual(OLD);
  });
});

/** What a process that was killed can leave: at every step of the writing. */
const LEFT: Record<string, (folder: string) => void> = {
  'before it said who it is': (folder) => mkdirSync(swapPlaces(folder).work),
  'while it made the new tree': (folder) => {
    const { work, owner, next } = swapPlaces(folder);
    mkdirSync(work);
    writeFileSync(owner, '999999999');
    mkdirSync(join(next, 'comments'), { recursive: true });
    writeFileSync(join(next, 'comments', '1.md'), 'On');
  },
};

describe('what a killed process leaves', () => {
  it.each(Object.entries(LEFT))('Is the old tree where it was killed %s', (_, leave) => {
    const { folder } = aFolder();
    leave(folder);
    recoverContent(folder);
    expect(held(folder)).toEqual(OLD);
    expect(existsSync(swapPlaces(folder).work)).toBe(false);
  });

  it('Is the new tree where it was killed between the two renames', () => {
    const { folder } = aFolder();
    const { content, work, next, old } = swapPlaces(folder);
    mkdirSync(join(next, 'comments'), { recursive: true });
    writeFileSync(join(next, 'comments', '9.md'), 'Nine.');
    renameSync(content, old);
    recoverContent(folder);
    expect(held(folder)).toEqual({ 'comments/9.md': 'Nine.' });
    expect(existsSync(work)).toBe(false);
  });

  it('Is the old tree where it was killed between the two renames and the new one is lost', () => {
    const { folder } = aFolder();
    const { content, work, old } = swapPlaces(folder);
    mkdirSync(work);
    renameSync(content, old);
    recoverContent(folder);
    expect(held(folder)).toEqual(OLD);
    expect(existsSync(work)).toBe(false);
  });

  it('Is ended by a later run of the process that began it', () => {
    const { folder } = aFolder();
    const { work, owner } = swapPlaces(folder);
    mkdirSync(work);
    writeFileSync(owner, String(process.pid));
    recoverContent(folder);
    expect([held(folder), existsSync(work)]).toEqual([OLD, false]);
  });

  it('Is the new tree where it was killed before it cleared the old one away', () => {
    const { folder } = aFolder();
    const { old, work } = swapPlaces(folder);
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, 'gone.md'), 'Old.');
    recoverContent(folder);
    expect(held(folder)).toEqual(OLD);
    expect(existsSync(work)).toBe(false);
  });
});

/** Has a process write two trees in turn, and kills it after some milliseconds of writing, as no program can foresee. */
function killedWhileWriting(folder: string, after: number): Promise<void> {
  const program = join(import.meta.dirname, '..', '..', 'support', 'swap-forever.ts');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.on('exit', () => resolve());
  });
}

it('Leaves one tree or the other, whole, whenever it is killed', { timeout: 60_000 }, async () => {
  const wordsIn = (folder: string) =>
    new Set([...treeBytes(join(folder, 'comments'))].map(([, words]) => words));
  const moments = Array.from({ length: 8 }, (_, index) => 20 + index * 13);
  const folders = moments.map(() => aFolder().folder);
  for (const [index, folder] of folders.entries()) {
    swapContent(
      folder,
      new Map(Array.from({ length: 20 }, (_, at) => [`comments/${at}.md`, 'even'])),
    );
    await killedWhileWriting(folder, moments[index] ?? 0);
  }
  for (const folder of folders) {
    recoverContent(folder);
    expect(treeBytes(folder).size).toBe(21);
    expect(wordsIn(folder).size).toBe(1);
    expect(existsSync(swapPlaces(folder).work)).toBe(false);
  }
});
