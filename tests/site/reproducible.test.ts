import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
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
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../support/run-script.ts';

const copy = mkdtempSync(join(tmpdir(), 'archive elsewhere ü-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Every file of a folder with the digest of its bytes. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .toSorted(),
  );
}

/** Copies the project as it stands, in the reverse of the usual order. */
function copyProject(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter(Boolean).toSorted().toReversed()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(copy, file));
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
}

/** Writes other words into a file of the copy, and gives the step that takes them back. */
function edit(file: string, words: string, to: string): () => void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(words)).toHaveLength(2);
  writeFileSync(path, text.replace(words, to));
  return () => writeFileSync(path, text);
}

/** Edits of a comment's labels, what is said of another, a theme and a claim, as an earlier state of the archive. */
const EARLIER = [
  ['content/comments/21.md', 'themes: []', "themes: ['money']"],
  ['content/comments/20.md', 'it turns to a new subject', 'it says so'],
  ['content/themes/back-doors.md', "label: 'Back doors'", "label: 'Hidden access'"],
  ['content/claims/chinese-money.md', 'Selling the chips brings', 'It brings'],
] as const;

/** A page that the edits leave as it is, and one that they do not. */
const FILES = ['c/1/index.html', 'c/21/index.html'];

describe('The site', () => {
  it('is the same to the byte in another folder, year, time zone and language, without a network, and built over an earlier one', async () => {
    copyProject();
    const later = EARLIER.map(([file, words, to]) => edit(file, words, to));
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${join(PROJECT, 'tests/support/strange-machine.ts')}`,
    };
    const build = () =>
      promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: copy, env });
    const placeOf = (file: string) => statSync(join(copy, 'dist', file)).ino;
    await build();
    const before = FILES.map(placeOf);
    for (const restore of later) restore();
    await build();
    expect(FILES.map(placeOf).map((place, index) => place === before[index])).toEqual([
      true,
      false,
    ]);
    const [here, there] = [
      digests(process.env['SITE_DIST'] || 'dist'),
      digests(join(copy, 'dist')),
    ];
    expect(Object.keys(there).length).toBeGreaterThan(100);
    expect(there).toEqual(here);
  }, 300_000);
});
