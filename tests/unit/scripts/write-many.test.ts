import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeMany } from '../../../scripts/write-many.ts';
import { countedApart } from '../../../src/apart.ts';
import { leaveToBuild } from '../../../src/many-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-many-'));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the files that pages leave to the build', () => {
  it('Are written where they belong, counted, and told of', async () => {
    const told: string[] = [];
    leaveToBuild({
      what: 'comments written as data',
      count: 2,
      *each() {
        yield ['c/1.json', '{ "number": 1 }'];
        yield ['c/2.json', '{ "number": 2 }'];
      },
    });
    leaveToBuild({
      what: 'files of the search index written',
      apart: 'search index',
      count: 1,
      *each() {
        yield ['search/index-0a/t0.bin', new Uint8Array([31, 139])];
      },
    });
    await writeMany(folder, (what, done, total) => told.push(`${done}/${total} ${what}`));
    expect(readFileSync(join(folder, 'c/2.json'), 'utf8')).toBe('{ "number": 2 }');
    expect([...readFileSync(join(folder, 'search/index-0a/t0.bin'))]).toEqual([31, 139]);
    expect(told).toEqual([
      '1/2 comments written as data',
      '2/2 comments written as data',
      '1/1 files of the search index written',
    ]);
    expect([...countedApart().keys()]).toEqual(['search index']);
  });
});
