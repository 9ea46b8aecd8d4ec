import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { writeResults } from './results.ts';

/** The benches of the table; each is a process of its own, so that none measures what another left in memory. */
const AREAS = [
  ['build', '--comments', '10000'],
  ['search-bytes', '--comments', '1000,10000'],
  ['search'],
  ['pages'],
];

/**
 * Measures builds, the index, search and pages beside their peers and writes the table: `npm run bench`. It takes some
 * fifteen minutes; what failed keeps its last figures, is named, and makes the program end with 1.
 */
export function measureAll(): void {
  const failed = AREAS.filter((args) => {
    console.log(`\n== ${args.join(' ')}`);
    const { status } = spawnSync('npm', ['run', 'bench', '--', ...args], { stdio: 'inherit' });
    return status !== 0;
  });
  writeResults();
  if (failed.length === 0) return;
  console.error(`Failed: ${failed.map((args) => args.join(' ')).join('; ')}.`);
  process.exitCode = 1;
}
