import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { licencesText, SHIPPED } from '../../src/licences.ts';
import { PROJECT } from '../support/run-script.ts';

/** Where browsers start to load: the scripts of pages, and the worker. */
const STARTS = ['site.ts', 'search-page.ts', 'search-worker.ts', 'page-search.ts', 'lost.ts'];

/** The packages whose code a module of the project brings along, by its imports that are not of types. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports =
    /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';|\bimport\('([^']+)'\)|^import '([^']+)';/gm;
  return [...readFileSync(file, 'utf8').matchAll(imports)].flatMap((match) => {
    const named = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, '');
    if (named.startsWith('.')) return packagesOf(join(dirname(file), named), seen);
    return named
      .split('/')
      .slice(0, named.startsWith('@') ? 2 : 1)
      .join('/');
  });
}

describe('what the site sends of others’ work', () => {
  it('Names every package that the scripts of the pages import', () => {
    const sent = new Set(
      STARTS.flatMap((name) => packagesOf(join(PROJECT, 'src', 'browser', name))),
    );
    expect(sent.size).toBeGreaterThan(0);
    const scripts = SHIPPED.filter(({ as }) => as.startsWith('script')).map(({ name }) => name);
    expect([...sent, 'vite'].toSorted()).toEqual(scripts.toSorted());
  });

  it('Gives each work’s licence in full', () => {
    const text = licencesText();
    for (const { name, licence } of SHIPPED) {
      expect(text).toContain(`${name} (`);
      expect(text).toContain(licence);
    }
    expect(text.match(/Permission is hereby granted/gi)?.length).toBeGreaterThanOrEqual(3);
    expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(2);
    expect(text).toContain('Redistributions of source code must retain');
  });
});

describe('packages that run a script when they are installed', () => {
  const lock = z
    .object({
      packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })),
    })
    .parse(JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')));
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

  it('Are each named in package.json, allowed or not, and no others', () => {
    const installing = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? (path.split('node_modules/').at(-1) ?? '') : [],
    );
    expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(installing)].toSorted());
  });

  it('Are none allowed today', () => {
    expect(Object.entries(allowScripts).filter(([, allowed]) => allowed)).toEqual([]);
  });
});
