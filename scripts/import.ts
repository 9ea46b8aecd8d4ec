import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/archive/check.ts';
import { formatProblems } from '../src/archive/problem.ts';
import { readContent } from '../src/archive/read-content.ts';
import { readCapture } from '../src/import/adapters/read-capture.ts';
import { planImport } from '../src/import/plan-import.ts';
import { recoverContent } from '../src/import/recover-content.ts';
import { reportText } from '../src/import/report.ts';
import { writeChecked } from '../src/import/write-import.ts';
import { contentFolder } from '../src/site.ts';
import { version } from '../src/version.ts';
import { progressOn } from './progress.ts';

// Takes a saved comment section into the archive: `npm run import -- <capture> --thread <slug>`. CONTRIBUTING.md, “Add a
// thread”, says how to save one and what each option is for. Writes everything or nothing.
const USAGE = `npm run import -- <capture> --thread <slug> [--on 2026-01-31] [--dry-run]
  [--title '…'] [--publication '…'] [--source https://…] [--published 2025-12-08]
  [--lede '…'] [--how '…'] [--part]`;

function stop(why: string): never {
  console.error(`${why}\nNothing was written.`);
  process.exit(1);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        thread: { type: 'string' },
        on: { type: 'string' },
        title: { type: 'string' },
        publication: { type: 'string' },
        source: { type: 'string' },
        published: { type: 'string' },
        lede: { type: 'string' },
        how: { type: 'string' },
        part: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    return stop(`The capture cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const { values, positionals } = options();
const [path, ...more] = positionals;
const { thread } = values;
if (path === undefined || more.length > 0 || thread === undefined) stop(USAGE);

const folder = resolve(contentFolder(process.env));
try {
  recoverContent(folder);
} catch (error) {
  stop(String(error));
}
const bytes = bytesOf(path);
const structure = readCapture(bytes);
if (!structure) {
  stop(
    `No adapter knows the format of ${basename(path)}. content/README.md names those it can read.`,
  );
}
const progress = progressOn(process.stderr);
progress('comments read', structure.comments.length, structure.comments.length);
const content = readContent(folder);
const problems = checkContent(content);
if (problems.length > 0) stop(formatProblems(problems));
const plan = planImport(content, {
  file: basename(path),
  bytes,
  structure,
  thread,
  capturedOn: values.on ?? null,
  addedOn: new Date().toISOString().slice(0, 10),
  capturedHow: values.how,
  part: values.part,
  given: values,
});
if (plan.kind === 'refused') stop(plan.faults.join('\n'));
if (plan.kind === 'known') {
  console.log(`This capture is in the archive: content/captures/${plan.capture}. Nothing to do.`);
} else {
  const dryRun = values['dry-run'] ?? false;
  const wrong = writeChecked({
    folder,
    content,
    changes: plan.changes,
    since: version,
    dryRun,
    progress,
  });
  if (wrong !== undefined) stop(wrong);
  console.log(reportText(plan.report));
  if (values.on === undefined) {
    console.log('No day of the capture was given (--on): none is recorded.');
  }
  const { capture } = plan.report;
  console.log(
    dryRun
      ? `Would write ${plan.changes.size} files. A dry run writes nothing.`
      : `Saved as content/captures/${capture}, with its report. Then: npm run check.`,
  );
}
