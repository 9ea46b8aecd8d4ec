import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

/** Whether the Nu Html Checker can run here: it needs Java. */
export const HAS_JAVA = spawnSync('java', ['-version']).status === 0;

// Compiled only lightly it is done in half the time, but needs more stack.
const JVM = ['-XX:TieredStopAtLevel=1', '-Xss16m'];

const report = z.object({
  messages: z.array(
    z.object({ url: z.string(), lastLine: z.int().optional(), message: z.string() }),
  ),
});

/**
 * The errors that the Nu Html Checker, which the W3C runs, finds in all HTML files of some folders and files.
 * @throws Error when it cannot run.
 */
export function nuErrors(...paths: string[]): string[] {
  const packageFile = createRequire(import.meta.url).resolve('vnu-jar/package.json');
  const jar = join(packageFile, '..', 'build', 'dist', 'vnu.jar');
  const options = ['--errors-only', '--skip-non-html', '--format', 'json'];
  const { stderr, error } = spawnSync('java', [...JVM, '-jar', jar, ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  // It reports where programs put their errors, and nothing at all when it finds none.
  const { messages } = report.parse(stderr.trim() ? JSON.parse(stderr) : { messages: [] });
  return messages.map(({ url, lastLine, message }) => `${url}:${lastLine}: ${message}`);
}
