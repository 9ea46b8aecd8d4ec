import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const PROJECT = join(import.meta.dirname, '..', '..');

interface Ended {
  code: number | string | null | undefined;
  output: string;
  errors: string;
}

/** Runs a script of the project over a content folder; what it builds has no zip, which takes longest. */
export function runScript(
  script: string,
  args: readonly string[],
  content: string,
): Promise<Ended> {
  const env = {
    ...process.env,
    ARCHIVE_CONTENT: content,
    OFFLINE_ZIP: 'off',
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join('scripts', script), ...args],
      { cwd: PROJECT, env },
      (error, output, errors) => resolve({ code: error ? error.code : 0, output, errors }),
    );
  });
}
