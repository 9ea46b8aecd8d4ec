import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/archive/check.ts';
import { formatProblems } from '../src/archive/problem.ts';
import { readContent } from '../src/archive/read-content.ts';
import { readCapture } from '../src/import/adapters/read-capture.ts';
import { onlySource } from '../src/import/only-source.ts';
import { isMaildir, packMaildir } from '../src/import/pack-maildir.ts';
import { planImport } from '../src/import/plan-import.ts';
import { recoverContent } from '../src/import/recover-content.ts';
import { reportText } from '../src/import/report.ts';
import type { Changes } from '../src/import/with-changes.ts';
import { writeChecked } from '../src/import/write-import.ts';
import type { CapturedThread } from '../src/schema/captured-thread.ts';
import { contentFolder } from '../src/site.ts';
import { version } from '../src/version.ts';
import { draftIn, type PastedInput, planOf, writeDraft } from './import-pasted.ts';
import { progressOn } from './progress.ts';

// Takes a saved comment section into the archive: `npm run import -- <capture> --thread <slug>`. CONTRIBUTING.md, “Add a
// thread”, says how to save one and what each option is for. Writes everything or nothing.
const USAGE = `npm run import -- <capture> --thread <slug> [--on 2026-01-31] [--dry-run]
npm run import -- <pasted text>… --thread <slug> [--draft FILE] [--passes 1-20,21-50]
npm run import -- <corrected draft> [--dry-run] [--as-suggested]
  [--title '…'] [--publication '…'] [--source https://…] [--published 2025-12-08]
  [--lede '…'] [--how '…'] [--part] [--only <id or address>]`;

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
        only: { type: 'string' },
        draft: { type: 'string' },
        passes: { type: 'string' },
        'as-suggested': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return isMaildir(path) ? packMaildir(path) : readFileSync(path);
  } catch (error) {
    if (!existsSync(path)) return stop(`There is no file ${resolve(path)}. Check the path.`);
    return stop(`The capture cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const { values, positionals } = options();
if (values.help) {
  console.log(
    `${USAGE}\nCONTRIBUTING.md, “Add a thread”, says how to save a comment section and what each option is for.`,
  );
  process.exit(0);
}
const dryRun = values['dry-run'] ?? false;
const inputs = positionals.map((path) => ({ path, bytes: bytesOf(path) }));
const [first, ...more] = inputs;
if (!first) stop(`No file is named.\n${USAGE}`);

const folder = resolve(contentFolder(process.env));
try {
  recoverContent(folder);
} catch (error) {
  stop(String(error));
}
const progress = progressOn(process.stderr);
const structure = more.length === 0 ? readCapture(first.bytes) : undefined;
const draft = structure ? undefined : draftIn(inputs);
const { thread } = values;
if (thread === undefined && draft === undefined) {
  stop(
    `--thread is missing: which thread the capture goes to, an old one or a new name.\n${USAGE}`,
  );
}
if (structure) progress('comments read', structure.comments.length, structure.comments.length);
const content = readContent(folder, progress);
const problems = checkContent(content);
if (problems.length > 0) stop(formatProblems(problems));

function write(changes: Changes): void {
  const since = version;
  const wrong = writeChecked({ folder, content, changes, since, dryRun, progress });
  if (wrong !== undefined) stop(wrong);
}

function importStructured(structured: CapturedThread, input: PastedInput, slug: string): void {
  const choice = onlySource(structured, values.only);
  if ('fault' in choice) stop(choice.fault);
  const plan = planImport(content, {
    file: basename(input.path),
    bytes: input.bytes,
    structure: choice.structure,
    only: choice.only,
    thread: slug,
    capturedOn: values.on ?? null,
    addedOn: new Date().toISOString().slice(0, 10),
    capturedHow: values.how,
    part: values.part,
    given: values,
    progress,
  });
  if (plan.kind === 'refused') stop(plan.faults.join('\n'));
  if (plan.kind === 'known') {
    console.log(`This capture is in the archive: content/captures/${plan.capture}. Nothing to do.`);
    return;
  }
  write(plan.changes);
  console.log(`The capture: ${plan.about.capture}.\nThe thread: ${plan.about.thread}.`);
  console.log(reportText(plan.report));
  if (values.on === undefined) {
    console.log('No day of the capture was given (--on): none is recorded.');
  }
  const { capture } = plan.report;
  console.log(
    dryRun
      ? `Would write ${plan.changes.size} files. Nothing was written: if all of this is right, give the same command without --dry-run.`
      : `Saved as content/captures/${capture}, with its report. Then: npm run check, and npm start to look at it.`,
  );
}

function importDraft(text: string, { path }: PastedInput): void {
  const { changes, reports, notes, thread: goesTo } = planOf(content, path, text, values);
  write(changes);
  console.log(`The thread: ${goesTo}.`);
  for (const line of [...reports.map(reportText), ...notes]) console.log(line);
  if (changes.size === 0) console.log('The archive has all of this draft. Nothing to do.');
  else if (dryRun) {
    console.log(
      `Would write ${changes.size} files. Nothing was written: if all of this is right, give the same command without --dry-run.`,
    );
  } else
    console.log(`Wrote ${changes.size} files. Then: npm run check, and npm start to look at it.`);
}

try {
  if (structure && thread !== undefined) importStructured(structure, first, thread);
  else if (draft !== undefined) importDraft(draft, first);
  else console.log(writeDraft(content, inputs, thread ?? '', values));
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
