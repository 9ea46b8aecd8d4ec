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

/** Where Stryker runs: it changes what stands there. */
export const COPY = resolve('.cache/mutants');

/**
 * Stryker is 200 packages that nothing else needs: they are fetched into the copy. Its runner for Mocha lags a version
 * behind, and knows Mocha up to 11.
 */
const STRYKER = [
  '@stryker-mutator/core@10.0.0',
  '@stryker-mutator/mocha-runner@10.0.0',
  'mocha@11.8.0',
];
/** The lock file and names of the modules in the copy: while they are the same, they need not be fetched again. */
const FETCHED = join(COPY, 'fetched-for.txt');

/** Copies what git has of the project, with the modules that it and Stryker need. */
export function copyProject(): void {
  const wanted = `${STRYKER.join(' ')}\n${readFileSync('package-lock.json', 'utf8')}`;
  const fetched = existsSync(FETCHED) && readFileSync(FETCHED, 'utf8') === wanted;
  if (!fetched) rmSync(COPY, { recursive: true, force: true });
  else {
    const stale = readdirSync(COPY).filter((name) => join(COPY, name) !== FETCHED);
    for (const name of stale.filter((name) => name !== 'node_modules'))
      rmSync(join(COPY, name), { recursive: true });
  }
  for (const file of tracked()) {
    const to = join(COPY, file);
    mkdirSync(dirname(to), { recursive: true });
    const changed = changedFor(file);
    if (changed === undefined) cpSync(file, to);
    else writeFileSync(to, changed);
  }
  if (fetched) return;
  cpSync('node_modules', join(COPY, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  runInCopy('npm', ['install', '--no-save', '--ignore-scripts', ...STRYKER]);
  writeFileSync(FETCHED, wanted);
}

export function runInCopy(command: string, args: string[]): void {
  execFileSync(command, args, { cwd: COPY, stdio: 'inherit' });
}

/**
 * What a file of the copy holds instead: properties are tried a few times only, so that the score can but be lower; and
 * what a capture says is not kept from one mutant to the next.
 */
function changedFor(file: string): string | undefined {
  if (/^tests\/unit\/import\/.*\.test\.ts$/.test(file))
    return readFileSync(file, 'utf8').replace(/numRuns: \w+/g, 'numRuns: 15');
  if (file !== 'src/archive/said.ts') return undefined;
  const kept = readFileSync(file, 'utf8');
  const forgotten = kept.replace('told.set(words, lines);', '');
  if (forgotten === kept) throw new Error(`${file} keeps its lines in another way: see ${COPY}.`);
  return forgotten;
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
