import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { formatProblems } from '../src/archive/problem.ts';
import type { Content } from '../src/archive/read-content.ts';
import type { SourceGiven } from '../src/import/new-thread.ts';
import { isDraft } from '../src/import/pasted/draft.ts';
import { draftPasted, pastedText } from '../src/import/pasted/draft-pasted.ts';
import { type PastedPlan, planPasted } from '../src/import/pasted/plan-pasted.ts';

/** Options of the command that matter for pasted text. */
export interface PastedOptions extends SourceGiven {
  draft?: string | undefined;
  passes?: string | undefined;
  on?: string | undefined;
  how?: string | undefined;
  part?: boolean | undefined;
  'as-suggested'?: boolean | undefined;
  'dry-run'?: boolean | undefined;
}

/** What the options say of the source; undefined where they say nothing. */
function sourceGiven(options: PastedOptions): SourceGiven | undefined {
  const { title, publication, source, published, lede } = options;
  const all = Object.entries({ title, publication, source, published, lede });
  const given = all.filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** A file that no adapter knows. */
export interface PastedInput {
  path: string;
  bytes: Uint8Array;
}

/** The draft that files are, if they are one. */
export function draftIn(inputs: readonly PastedInput[]): string | undefined {
  const [only, ...more] = inputs;
  const text = only && more.length === 0 ? pastedText(only.bytes) : undefined;
  return text !== undefined && isDraft(text) ? text : undefined;
}

/** Plans the import of a corrected draft. @throws Error with every problem as text. */
export function planOf(
  content: Content,
  path: string,
  text: string,
  options: PastedOptions,
): Extract<PastedPlan, { kind: 'write' }> {
  const plan = planPasted(content, {
    file: basename(path),
    text,
    bytesOf: ({ file, from }) => {
      const beside = [from, file]
        .flatMap((name) => name ?? [])
        .map((name) => join(dirname(path), name));
      const found = beside.find(existsSync);
      return found === undefined ? undefined : readFileSync(found);
    },
    addedOn: new Date().toISOString().slice(0, 10),
    given: sourceGiven(options) ?? {},
    asSuggested: options['as-suggested'],
  });
  if (plan.kind === 'refused') throw new Error(formatProblems(plan.problems, ''));
  return plan;
}

/** Writes a draft of pasted files and tells what to do with it. @throws Error when there can be none. */
export function writeDraft(
  content: Content,
  inputs: readonly PastedInput[],
  thread: string,
  options: PastedOptions,
): string {
  const target = resolve(options.draft ?? `${inputs[0]?.path ?? 'paste'}.draft.md`);
  const outcome = draftPasted(content, {
    thread,
    files: inputs.map(({ path, bytes }) => ({
      from: relative(dirname(target), resolve(path)),
      bytes,
    })),
    passes: options.passes?.split(','),
    capturedOn: options.on ?? null,
    today: new Date().toISOString().slice(0, 10),
    capturedHow: options.how,
    part: options.part,
    given: sourceGiven(options),
  });
  if (outcome.kind === 'refused') throw new Error(outcome.faults.join('\n'));
  if (outcome.kind === 'known') {
    const names = outcome.captures.map((id) => `content/captures/${id}`).join(', ');
    return `This is in the archive: ${names}. Nothing to do.`;
  }
  if (!options['dry-run'] && existsSync(target)) {
    throw new Error(
      `${target} is there already, perhaps corrected: delete it, or name another file with --draft.`,
    );
  }
  if (!options['dry-run']) writeFileSync(target, outcome.text);
  const shown = relative(process.cwd(), target) || target;
  return [
    'No adapter knows this format, so it counts as pasted text: nothing says where a comment ends or who answers whom.',
    `The thread: ${outcome.thread}.`,
    ...outcome.findings,
    options['dry-run']
      ? `Would write a draft, ${shown}. A dry run writes nothing.`
      : `Wrote a draft, ${shown}. Correct it (CONTRIBUTING.md, “Correct a draft”), then: npm run import -- ${shown}`,
  ].join('\n');
}
