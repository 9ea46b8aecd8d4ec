import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { writeResults } from './results.ts';

/** Search and pages are measured on the built site; an older one could not read the index of this code. */
const BUILD = ['run', 'build'];
/** The benches of the table; each is a process of its own, so that none measures what another left in memory. */
const AREAS = [
  ['build', '--comments', '10000'],
  ['search-bytes', '--comments', '1000,10000'],
  ['search'],
  ['pages'],
];

/**
 * Builds the site, measures builds, the index, search and pages beside their peers and writes the table:
 * `npm run bench`. It takes some fifteen minutes; what failed keeps its last figures, is named, and makes the program
 * end with 1.
 *
 * @throws {Error} when the site cannot be built.
 */
export function measureAll(): void {
  const npm = (args: readonly string[]) =>
    spawnSync('npm', args, { stdio: 'inherit' }).status === 0;
  if (!npm(BUILD)) throw new Error('The site was not built: nothing was measured.');
  const failed = AREAS.filter((args) => {
    console.log(`\n== ${args.join(' ')}`);
    return !npm(['run', 'bench', '--', ...args]);
  });
  writeResults();
  if (failed.length === 0) return;
  console.error(`Failed: ${failed.map((args) => args.join(' ')).join('; ')}.`);
  process.exitCode = 1;
}
