import { spawnSync } from 'node:child_process';

/** GNU time: it tells what a program and its children used, which Node does not. */
const TIME = '/usr/bin/time';

/**
 * Runs a program to its end and gives the CPU seconds and the MB of memory, at the peak of its largest process, that it
 * and its children used.
 * @throws {Error} when it fails, or when there is no GNU time.
 */
export function measured(
  command: readonly string[],
  folder: string,
): { seconds: number; peak: number } {
  const { status, stderr, error } = spawnSync(TIME, ['-f', '%U %S %M', ...command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  if (error) throw new Error(`${TIME} is missing (apt-get install time): ${error.message}`);
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { seconds: user + system, peak: kilobytes / 1024 };
}
