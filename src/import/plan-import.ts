import { createHash } from 'node:crypto';
import { type CaptureFile, captureIn } from '../archive/read-captures.ts';
import type { Content } from '../archive/read-content.ts';
import type { Progress } from '../progress.ts';
import type { CapturedThread } from '../schema/captured-thread.ts';
import { SLUG } from '../schema/slug.ts';
import { archivedComment } from './archived-comment.ts';
import { captureName, freeName } from './capture-name.ts';
import { dayFault } from './day-given.ts';
import type { ArchivedComment } from './identify.ts';
import { type Merged, type MergeInput, mergeCapture } from './merge.ts';
import { newSidecar } from './new-sidecar.ts';
import { type NewThread, newThread, type SourceGiven } from './new-thread.ts';
import { redactSidecar } from './redact.ts';
import { redactPlaces } from './redaction/redact-places.ts';
import { redactPrivate } from './redaction/redact-private.ts';
import { type ImportReport, reportFile } from './report.ts';
import { reportOf } from './report-of.ts';
import { belongsElsewhere, captureLine, sharesNothing, threadLine } from './which-thread.ts';
import type { Changes } from './with-changes.ts';
import { commentFile } from './write-comment.ts';

/** A capture with structure that is to be taken in, and what is known of it from elsewhere. */
export interface ImportRequest {
  /** The name of the file it comes from. */
  file: string;
  bytes: Uint8Array;
  structure: CapturedThread;
  /** Where the file holds several sources: the key of the one that `structure` is. */
  only?: string | undefined;
  /** The thread it belongs to, old or new. */
  thread: string;
  capturedOn: string | null;
  addedOn: string;
  /** How the file came to be, in one sentence. */
  capturedHow?: string | undefined;
  /** It holds a part of the thread alone. */
  part?: boolean | undefined;
  given: SourceGiven;
  /** The number for the first new comment, where the content does not tell it because it is not all there. */
  next?: number;
  progress?: Progress;
}

/** What a capture says that it is of, and the thread it goes to, each in one line. */
export interface ImportAbout {
  capture: string;
  thread: string;
}

/** What an import would write; or that there is nothing to do; or every reason why it cannot be done. */
export type ImportPlan =
  | { kind: 'write'; changes: Changes; report: ImportReport; about: ImportAbout }
  | { kind: 'known'; capture: string }
  | { kind: 'refused'; faults: string[] };

/** Characters of a thread's name; it stands in addresses and in names of files. */
const LONGEST_NAME = 80;

/** Plans the import of one capture into content that is in order. Writes nothing and depends on no clock or locale. */
export function planImport(content: Content, request: ImportRequest): ImportPlan {
  const { structure, thread } = request;
  const found = hashOf(request.bytes);
  const captures = content.captures.filter(({ capture }) => capture.thread === thread);
  const known = captures.find(({ capture }) =>
    [capture.sha256, capture.originalSha256].includes(found),
  );
  if (known) return { kind: 'known', capture: known.capture.id };
  const elsewhere = belongsElsewhere(content, { ...request, sha256: found });
  if (elsewhere !== undefined) return { kind: 'refused', faults: [elsewhere] };
  const isNew = !content.threads.some(({ slug }) => slug === thread);
  const made: Partial<NewThread> = isNew ? newThread(structure, request.given) : {};
  const { bytes, redactions } = redactPrivate(request.bytes, structure.format);
  const sidecar = newSidecar(request, { sha256: hashOf(bytes), found, redactions });
  const day = dayFault(request.capturedOn, request.addedOn, structure);
  const faults = [
    ...(SLUG.test(thread) && thread.length <= LONGEST_NAME
      ? []
      : [`--thread must be lower-case words joined by hyphens, not '${thread}'`]),
    ...(made.faults ?? []),
    ...(made.faults ? brokenOff(structure) : []),
    ...(sidecar.faults ?? []),
    ...(day === undefined ? [] : [day]),
    ...(structure.comments.length > 0 ? [] : [nothingIn(structure)]),
  ];
  if (faults.length > 0 || sidecar.file === undefined) return { kind: 'refused', faults };

  const taken = new Set(captures.map(({ capture }) => capture.id));
  const name = freeName(captureName(request.file), (each) => taken.has(`${thread}/${each}`));
  const file = `captures/${thread}/${name}`;
  const archived = content.comments
    .filter(({ comment }) => comment.thread === thread)
    .map(archivedComment)
    .toSorted((a, b) => a.frontMatter.number - b.frontMatter.number);
  const next = request.next ?? 1 + highestNumber(content);
  const into = { archived, captures, next, progress: request.progress };
  const read = keptBytes(file, sidecar.file, bytes, into, structure);
  if (read.fault !== undefined) return { kind: 'refused', faults: [read.fault] };
  const { capture, merged } = read;
  const about = { capture: captureLine(structure), thread: threadLine(content, thread) };
  const shares = merged.outcomes.some(({ outcome }) => outcome !== 'new');
  if (archived.length > 0 && !shares && !request.part) {
    return { kind: 'refused', faults: [sharesNothing(about.capture, about.thread)] };
  }
  const report = reportOf(capture, merged, next);
  const changes = new Map<string, string | Uint8Array>([
    [file, read.bytes],
    [`${file}.yaml`, read.sidecar],
    [`${file}.report.yaml`, reportFile(report)],
    ...(made.file === undefined ? [] : [[`threads/${thread}.md`, made.file] as const]),
    ...changedComments(archived, merged),
  ]);
  return { kind: 'write', changes, report, about };
}

function highestNumber({ comments }: Content): number {
  return comments.reduce((max, { comment }) => Math.max(max, comment.number), 0);
}

type Kept =
  | { bytes: Uint8Array; sidecar: string; capture: CaptureFile; merged: Merged; fault?: undefined }
  | { fault: string };

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The capture as it is kept: with bars where it holds words that were removed from the archive.
 *
 * @param found what it held before its private fields were barred: that it must still hold.
 */
function keptBytes(
  file: string,
  sidecar: string,
  bytes: Uint8Array,
  into: Omit<MergeInput, 'capture'>,
  found: CapturedThread,
): Kept {
  const merge = (capture: CaptureFile) =>
    mergeCapture({
      ...into,
      captures: [...into.captures, capture],
      capture: capture.capture.id,
    });
  const [capture] = captureIn(file, sidecar, bytes, []);
  if (!capture) return { fault: 'the capture cannot be read back' };
  if (JSON.stringify(capture.structure) !== JSON.stringify(found)) {
    const fault = 'its e-mail and IP addresses cannot be barred without changing what it says';
    return { fault };
  }
  const merged = merge(capture);
  const removed = new Set(
    into.archived
      .filter(({ frontMatter }) => frontMatter.state === 'removed')
      .map(({ frontMatter }) => frontMatter.number),
  );
  const places = merged.outcomes.flatMap(({ number, place }) => (removed.has(number) ? place : []));
  if (places.length === 0) return { bytes, sidecar, capture, merged };
  const redacted = redactPlaces(bytes, places);
  if (!redacted.bytes) return { fault: `It holds words that were removed: ${redacted.fault}` };
  const redactions = places.map((place) => ({ place }));
  const barred = redactSidecar(sidecar, redacted.bytes, redactions);
  const [kept] = captureIn(file, barred, redacted.bytes, []);
  if (!kept) return { fault: 'the capture cannot be read back without words that were removed' };
  return { bytes: redacted.bytes, sidecar: barred, capture: kept, merged: merge(kept) };
}

/** Why a capture may lack what it should say of its page. */
function brokenOff({ quarantined }: CapturedThread): string[] {
  return quarantined
    .filter(({ code }) => code === 'not-loaded')
    .slice(0, 1)
    .map(
      ({ place, what }) => `It may be missing because the capture is not whole, ${place}: ${what}`,
    );
}

function nothingIn({ quarantined }: CapturedThread): string {
  const reasons = quarantined.map(({ code, place, what }) => `${code} at ${place}: ${what}`);
  return ['No comment of the capture could be taken over.', ...reasons.slice(0, 20)].join('\n  ');
}

function changedComments(
  archived: readonly ArchivedComment[],
  { comments }: Merged,
): [string, string][] {
  const before = new Map(
    archived.map(({ frontMatter, body }) => [frontMatter.number, commentFile(frontMatter, body)]),
  );
  return comments.flatMap(({ frontMatter, body }) => {
    const text = commentFile(frontMatter, body);
    return before.get(frontMatter.number) === text
      ? []
      : [[`comments/${frontMatter.number}.md`, text]];
  });
}
