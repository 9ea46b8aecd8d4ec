import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, digests } from '../support/project-elsewhere.ts';
import { PROJECT } from '../support/run-script.ts';

const copy = mkdtempSync(join(tmpdir(), 'archive elsewhere ü-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('The site', () => {
  it('is the same to the byte in another folder, year, time zone and language, and without a network', async () => {
    copyProject(copy);
    const env = {
      ...process.env,
      // A publisher's machine turns nothing off.
      ASTRO_TELEMETRY_DISABLED: undefined,
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
