import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writerInto } from '../../../scripts/write-many.ts';
import { writePastAstro } from '../../../src/many-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-many-'));
afterAll(() => {
  globalThis.archiveWriter = undefined;
  rmSync(folder, { recursive: true });
});

describe('the files that pages write past Astro', () => {
  it('Lie where they belong as soon as they are made, and are counted', () => {
    const told: string[] = [];
    globalThis.archiveWriter = writerInto(folder, (what, done, total) =>
      told.push(`${done}/${total} ${what}`),
    );
    const each = function* () {
      yield ['c/1.json', '{ "number": 1 }'] as const;
      expect(existsSync(join(folder, 'c/1.json'))).toBe(true);
      yield ['search/index-0a/t0.bin', new Uint8Array([31, 139])] as const;
    };
    writePastAstro({ what: 'files written', count: 2, each: each() });
    expect(readFileSync(join(folder, 'c/1.json'), 'utf8')).toBe('{ "number": 1 }');
    expect([...readFileSync(join(folder, 'search/index-0a/t0.bin'))]).toEqual([31, 139]);
    expect(told).toEqual(['1/2 files written', '2/2 files written']);
  });

  it('Are refused where nobody builds', () => {
    globalThis.archiveWriter = undefined;
    expect(() => writePastAstro({ what: 'files', count: 0, each: [] })).toThrow('npm run build');
  });
});
