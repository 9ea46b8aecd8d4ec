import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

/** Stryker is 200 packages that nothing else needs: it is fetched into the copy in which it runs. */
const STRYKER = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@10.1.1`);
const COPY = resolve('.cache/mutants');
/** The lock file of the modules in the copy: while it is the same, they need not be fetched again. */
const FETCHED = join(COPY, 'fetched-for.json');
/** Percent of the mutants that the tests must notice (issue on imports). */
const WANTED = 80;

/**
 * Tests that run for half a minute would run once for every mutant that nothing else notices. Without them, and with
 * few runs of each property, the score can only be lower than that of the tests.
 */
const TOO_LONG = [
  'tests/unit/import/adapters/every-adapter.test.ts',
  'tests/unit/import/adapters/flood.test.ts',
  'tests/unit/import/import-properties.test.ts',
  'tests/unit/import/plan-removal.test.ts',
];
const FEW_RUNS = 'numRuns: 15';

/**
 * Changes `src/import` (or the files given, each whole or as `file.ts:10-60`) in every way that Stryker knows, one at a
 * time, and counts how often a unit test of the import notices. Fails below 80 percent. Takes hours for the whole
 * folder: name files to see some, and test files among them (or patterns of such) to run those alone.
 */
export function benchMutants(named: readonly string[]): void {
  const tests = named.filter((name) => name.startsWith('tests/'));
  const files = named.filter((name) => !name.startsWith('tests/'));
  copyProject();
  const test = {
    include: tests.length > 0 ? tests : ['tests/unit/import/**/*.test.ts'],
    exclude: TOO_LONG,
    testTimeout: 60_000,
  };
  writeFileSync(join(COPY, 'mutants.config.json'), JSON.stringify({ test }));
  writeFileSync(
    join(COPY, 'mutants.config.ts'),
    "import config from './mutants.config.json' with { type: 'json' };\nexport default config;\n",
  );
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
  run(process.execPath, [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'stryker.config.json',
  ]);
}

function copyProject(): void {
  const lock = readFileSync('package-lock.json', 'utf8');
  const fetched = existsSync(FETCHED) && readFileSync(FETCHED, 'utf8') === lock;
  if (!fetched) rmSync(COPY, { recursive: true, force: true });
  else {
    const stale = readdirSync(COPY).filter((name) => join(COPY, name) !== FETCHED);
    for (const name of stale.filter((name) => name !== 'node_modules'))
      rmSync(join(COPY, name), { recursive: true });
  }
  for (const file of tracked()) {
    const to = join(COPY, file);
    mkdirSync(dirname(to), { recursive: true });
    if (!/^tests\/unit\/import\/.*\.test\.ts$/.test(file)) cpSync(file, to);
    else writeFileSync(to, readFileSync(file, 'utf8').replace(/numRuns: \w+/g, FEW_RUNS));
  }
  if (fetched) return;
  cpSync('node_modules', join(COPY, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  run('npm', ['install', '--no-save', '--ignore-scripts', ...STRYKER]);
  writeFileSync(FETCHED, lock);
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
    .filter((file) => file !== '' && existsSync(file));
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { cwd: COPY, stdio: 'inherit' });
}
