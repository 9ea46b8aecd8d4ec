import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What all runs have found, in Stryker's report format; beside the copy, which each run makes anew. */
export const FOUND = resolve('.cache/mutants-found.json');

const mutant = z.looseObject({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.string(),
  location: z.object({ start: z.object({ line: z.number(), column: z.number() }).loose() }).loose(),
});
const report = z.looseObject({
  files: z.record(z.string(), z.looseObject({ mutants: z.array(mutant) })),
});

/** How many mutants tests noticed, of those that could be run; those of code that runs once, at loading, apart. */
export interface Score {
  noticed: number;
  run: number;
  atLoading: number;
}

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** Score by file, and what no test noticed. */
export function scores(): Map<string, Score & { missed: string[] }> {
  const found = new Map<string, Score & { missed: string[] }>();
  if (!existsSync(FOUND)) return found;
  const { files } = report.parse(JSON.parse(readFileSync(FOUND, 'utf8')));
  for (const [file, { mutants }] of Object.entries(files)) {
    const count = (statuses: string[]) =>
      mutants.filter(({ status }) => statuses.includes(status)).length;
    const missed = mutants.filter(({ status }) => MISSED.includes(status));
    found.set(file, {
      noticed: count(NOTICED),
      run: count(NOTICED) + missed.length,
      atLoading: count(['Ignored']),
      missed: missed.map(
        ({ location: { start }, mutatorName, replacement, status }) =>
          `${file}:${start.line}:${start.column} ${status === 'NoCoverage' ? 'not reached: ' : ''}${mutatorName} -> ${replacement}`,
      ),
    });
  }
  return found;
}

/**
 * Forgets what no test noticed by failing in files that are tried next, so that it is tried again: Stryker does not see that a test of the same name
 * changed, and takes a machine that was held up for a mutant without end.
 */
export function forgetMissed(files: readonly string[]): void {
  if (!existsSync(FOUND)) return;
  const found = report.parse(JSON.parse(readFileSync(FOUND, 'utf8')));
  for (const [name, file] of Object.entries(found.files))
    if (files.includes(name))
      file.mutants = file.mutants.filter(({ status }) => status === 'Killed');
  writeFileSync(FOUND, JSON.stringify(found));
}
