import { existsSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a content folder and the trees stand that are to take its place, or have lost it. */
export function swapPlaces(folder: string) {
  const parent = realpathSync(dirname(resolve(folder)));
  const given = join(parent, basename(resolve(folder)));
  const content = existsSync(given) ? realpathSync(given) : given;
  const work = join(dirname(content), `.${basename(content)}-swap`);
  return {
    content,
    work,
    owner: join(work, 'pid'),
    next: join(work, 'next'),
    old: join(work, 'old'),
  };
}

/**
 * Ends what a killed process began: the content folder is the old tree or the new one, and nothing stands beside it.
 * Every program that reads or writes content calls this first.
 *
 * @throws Error when the process that began it still runs.
 */
export function recoverContent(folder: string): void {
  const { content, work, owner, next, old } = swapPlaces(folder);
  if (!existsSync(work)) return;
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  if (pid > 0 && pid !== process.pid && runs(pid))
    throw new Error(`Process ${pid} is writing the content folder. Wait for it to end.`);
  if (!existsSync(content) && existsSync(next)) renameSync(next, content);
  if (!existsSync(content) && existsSync(old)) renameSync(old, content);
  rmSync(work, { recursive: true, force: true });
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
