import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

/** Stryker is 200 packages that nothing else needs: it is fetched into the copy in which it runs. */
const STRYKER = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@10.1.1`);
const COPY = resolve('.cache/mutants');
/** Percent of the mutants that the tests must notice (issue on imports). */
const WANTED = 80;

const VITEST_CONFIG = `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['tests/unit/import/**/*.test.ts'], testTimeout: 60_000 } });
`;

/**
 * Changes `src/import` (or the files given) in every way that Stryker knows, one at a time, and counts how often a unit
 * test of the import notices. Fails below 80 percent. Takes hours for the whole folder: name files to see some.
 */
export function benchMutants(files: readonly string[]): void {
  rmSync(COPY, { recursive: true, force: true });
  for (const file of tracked()) {
    const to = join(COPY, file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(file, to);
  }
  cpSync('node_modules', join(COPY, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(COPY, 'mutants.config.ts'), VITEST_CONFIG);
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'mutants.config.ts', related: true },
    mutate: files.length > 0 ? files : ['src/import/**/*.ts'],
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, logTests: false },
    coverageAnalysis: 'perTest',
    timeoutMS: 20_000,
    thresholds: { high: 90, low: WANTED, break: WANTED },
  };
  writeFileSync(join(COPY, 'stryker.config.json'), JSON.stringify(config));
  run('npm', ['install', '--no-save', '--ignore-scripts', ...STRYKER]);
  run(process.execPath, [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'stryker.config.json',
  ]);
}

function tracked(): string[] {
  const list = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  return list
    .toString()
    .split('\0')
    .filter((file) => file !== '');
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { cwd: COPY, stdio: 'inherit' });
}
