import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
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

describe('The site', () => {
  it('is the same to the byte in another folder, year, time zone and language, and without a network', async () => {
    copyProject();
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${join(PROJECT, 'tests/support/strange-machine.ts')}`,
    };
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: copy, env });
    const [here, there] = [
      digests(process.env['SITE_DIST'] || 'dist'),
      digests(join(copy, 'dist')),
    ];
    expect(Object.keys(there).length).toBeGreaterThan(100);
    expect(there).toEqual(here);
  }, 240_000);
});
