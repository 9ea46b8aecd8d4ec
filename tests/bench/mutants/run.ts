import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FOUND, forgetMissed, scores } from './found.ts';
import { COPY, copyProject, runInCopy } from './project-copy.ts';

/** Percent of the mutants that the tests must notice (issue on imports). */
const WANTED = 80;
/** Lines of source in one run of Stryker: what it found is kept at its end. The first run of all tests takes 15 s. */
const BATCH = 2000;

/** Tests that run for half a minute would run once for every mutant. Without them the score can only be lower. */
const TOO_LONG = [
  'tests/unit/import/adapters/every-adapter.test.ts',
  'tests/unit/import/adapters/flood.test.ts',
  'tests/unit/import/import-properties.test.ts',
  'tests/unit/import/plan-removal.test.ts',
];
/** Nor single tests that take the time of a hundred others, or stop a process of their own, which holds no mutant. */
const LEFT_OUT = [
  'Leaves one tree or the other',
  'captured words Render to their lines when they are hostile',
  'the writer of comment files Writes names and ids of any',
  'a flood is looked through',
  'an import that is written changes nothing where a check',
];

// Changes `src/import` (or the files named, each whole or as `file.ts:10-60`) in every way that Stryker knows, one at a
// time, and counts how often a unit test of the import notices; fails below 80 percent. A run can be stopped: the next
// goes on where it was. `--again` tries once more what no test noticed, `--fresh` everything; `--at-loading` also what
// runs once, when a file is loaded, for which all is loaded anew (seconds for each); `--concurrency` is 1 if not given.
const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    again: { type: 'boolean' },
    fresh: { type: 'boolean' },
    'at-loading': { type: 'boolean' },
    concurrency: { type: 'string', default: '1' },
  },
});
const all = globSync('src/import/**/*.ts').toSorted();
if (values.fresh) rmSync(FOUND, { force: true });
copyProject();
for (const batch of batches(positionals.length > 0 ? positionals : all)) {
  const names = batch.map((name) => name.replace(/:[\d:-]+$/, ''));
  if (values.again) forgetMissed(names);
  writeFileSync(join(COPY, 'stryker.config.json'), JSON.stringify(configFor(batch)));
  runInCopy(process.execPath, [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'stryker.config.json',
  ]);
  printFiles(names);
}
printTotal();

/** Files that were never tried first, and short ones before long ones, so that something is known early. */
function batches(files: readonly string[]): string[][] {
  const known = scores();
  const lines = (name: string) =>
    readFileSync(name.replace(/:[\d:-]+$/, ''), 'utf8').split('\n').length;
  const rank = (name: string) => (known.has(name) ? 10_000 : 0) + lines(name);
  const cut: string[][] = [];
  let size = BATCH;
  for (const name of files.toSorted((a, b) => rank(a) - rank(b))) {
    if (size >= BATCH) {
      cut.push([]);
      size = 0;
    }
    cut.at(-1)?.push(name);
    size += lines(name);
  }
  return cut;
}

function configFor(files: readonly string[]): object {
  return {
    testRunner: 'mocha',
    plugins: ['@stryker-mutator/mocha-runner'],
    testRunnerNodeArgs: ['--import', './tests/bench/mutants/run-by-mocha.ts'],
    mochaOptions: {
      spec: ['tests/unit/import/**/*.test.ts'],
      ignore: TOO_LONG,
      grep: `^(?!${LEFT_OUT.join('|')})`,
    },
    mutate: files,
    incremental: true,
    incrementalFile: FOUND,
    ignoreStatic: !values['at-loading'],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    // A mutant that never ends is stopped after a hundred times its turns, or this and half as long again as its tests.
    timeoutMS: 8000,
    reporters: ['progress-append-only'],
    thresholds: { high: 90, low: WANTED, break: null },
  };
}

function printFiles(files: readonly string[]): void {
  const found = scores();
  for (const file of files) {
    const score = found.get(file);
    if (!score) continue;
    const { noticed, run, atLoading, missed } = score;
    const rest = atLoading > 0 ? `, ${atLoading} more at loading` : '';
    console.log(`${file}: ${noticed} of ${run} noticed, ${percent(noticed, run)} %${rest}`);
    if (positionals.length > 0) for (const line of missed) console.log(`  ${line}`);
  }
}

function printTotal(): void {
  const found = [...scores()].filter(([file]) => all.includes(file)).map(([, score]) => score);
  const sum = (of: 'noticed' | 'run' | 'atLoading') =>
    found.reduce((total, score) => total + score[of], 0);
  const score = percent(sum('noticed'), sum('run'));
  console.log(
    `${sum('noticed')} of ${sum('run')} mutants noticed, ${score} %, over ${found.length} of ${all.length} files with any; ${sum('atLoading')} in code that runs once at loading were not tried.`,
  );
  if (Number(score) < WANTED) process.exitCode = 1;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1);
}
