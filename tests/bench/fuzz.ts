import process from 'node:process';
import fc from 'fast-check';
import { readContent } from '../../src/archive/read-content.ts';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { wordsAsLines, wordsAsMarkdown } from '../../src/import/adapters/words.ts';
import { onlySource } from '../../src/import/only-source.ts';
import { planImport } from '../../src/import/plan-import.ts';
import { renderComment } from '../../src/markdown/comment.ts';
import type { CapturedThread } from '../../src/schema/captured-thread.ts';
import { cutAtEveryByte, flipBits } from '../support/damaged-captures.ts';
import { importProperties } from '../support/import-properties.ts';
import { captureBytes, SOUND_CAPTURES } from '../support/sound-captures.ts';
import { unsound } from '../support/unsound-thread.ts';

// One capture of each format cut at every byte up to 8 KiB, and with one bit flipped, 10,000 times: nothing throws,
// each item is counted once, words render to their lines, and the plan of the import says what became of every comment.
// Then what holds of every import, with a thousand pages each. `npm run bench -- fuzz [format] [flips]`, or
// `npm run bench -- fuzz properties` for the latter alone.
const CUTS = 8192;
const [, , , wanted, flips = '10000'] = process.argv;
const SEED = 7;
const PAGES = 1000;

const content = readContent('content');
let wrong = 0;

console.log('format                 damaged   read  plans  comments  left out  wrong  slowest');
for (const [format, file] of Object.entries(SOUND_CAPTURES)) {
  if (wanted !== undefined && wanted !== format) continue;
  const bytes = captureBytes(file);
  const tally = { damaged: 0, read: 0, plans: 0, comments: 0, left: 0, wrong: 0, slowest: 0 };
  const plannedBefore = new Set<string>();
  const damaged = [...cutAtEveryByte(bytes, CUTS), ...flipBits(bytes, SEED, Number(flips))];
  for (const capture of damaged) {
    tally.damaged += 1;
    const start = performance.now();
    const faults = faultsOf(capture, tally, plannedBefore);
    tally.slowest = Math.max(tally.slowest, performance.now() - start);
    if (faults.length === 0) continue;
    tally.wrong += 1;
    if (tally.wrong <= 5)
      console.error(`${format}, capture ${tally.damaged}: ${faults.join('; ')}`);
  }
  wrong += tally.wrong;
  const columns = [tally.damaged, tally.read, tally.plans, tally.comments, tally.left, tally.wrong];
  const row = columns.map((count, at) => String(count).padStart([9, 7, 7, 10, 10, 7][at] ?? 8));
  console.log(`${format.padEnd(21)}${row.join('')}${`${Math.ceil(tally.slowest)} ms`.padStart(9)}`);
}
console.log(
  wrong === 0 ? 'No crash, and every item accounted for.' : `${wrong} captures went wrong.`,
);
if (wrong > 0) process.exitCode = 1;

for (const [name, property] of Object.entries(importProperties)) {
  if (wanted !== undefined && wanted !== 'properties') break;
  const start = performance.now();
  const checked = await fc.check(property, { numRuns: PAGES });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${checked.failed ? 'WRONG' : 'holds'}  ${name}: ${checked.numRuns} pages, ${seconds} s`,
  );
  if (!checked.failed) continue;
  console.error(checked.counterexample, checked.errorInstance);
  process.exitCode = 1;
}

function faultsOf(
  bytes: Uint8Array,
  tally: { read: number; plans: number; comments: number; left: number },
  plannedBefore: Set<string>,
): string[] {
  try {
    const thread = readCapture(bytes);
    if (!thread) return [];
    tally.read += 1;
    tally.comments += thread.comments.length;
    tally.left += thread.quarantined.length;
    const faults = unsound(thread);
    // Most damage changes nothing that is read: what was planned once need not be again.
    const key = JSON.stringify(thread);
    if (plannedBefore.has(key)) return faults;
    plannedBefore.add(key);
    tally.plans += 1;
    return [...faults, ...unfaithful(thread), ...planFaults(bytes, thread)];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function unfaithful({ comments }: CapturedThread): string[] {
  return comments.flatMap(({ words, place }) => {
    if (!words) return [];
    const rendered = renderComment(wordsAsMarkdown(words)).lines.map(({ text }) => text);
    const same = JSON.stringify(rendered) === JSON.stringify(wordsAsLines(words));
    return same ? [] : [`other words at ${place}`];
  });
}

function planFaults(bytes: Uint8Array, whole: CapturedThread): string[] {
  const choice = onlySource(whole, whole.sources?.[0]?.key);
  if ('fault' in choice) return [choice.fault];
  const plan = planImport(content, {
    file: 'damaged',
    bytes,
    structure: choice.structure,
    only: choice.only,
    thread: 'damaged',
    capturedOn: null,
    addedOn: '2026-01-31',
    given: { title: 'T', publication: 'P', source: 'https://example.org/' },
  });
  if (plan.kind !== 'write') return [];
  const { report } = plan;
  const became = report.new + report.same + report.changed;
  return became === choice.structure.comments.length
    ? []
    : [`${choice.structure.comments.length} comments, and ${became} in the report`];
}
