import { createHash } from 'node:crypto';
import { captureIn } from '../archive/read-captures.ts';
import type { CommentFile } from '../archive/read-comments.ts';
import type { Content } from '../archive/read-content.ts';
import type { CapturedThread } from '../schema/captured-thread.ts';
import { SLUG } from '../schema/slug.ts';
import { captureName, freeName } from './capture-name.ts';
import type { ArchivedComment } from './identify.ts';
import { type Merged, mergeCapture } from './merge.ts';
import { newSidecar } from './new-sidecar.ts';
import { type NewThread, newThread, type SourceGiven } from './new-thread.ts';
import { type ImportReport, reportFile } from './report.ts';
import { reportOf } from './report-of.ts';
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
}

/** What an import would write; or that there is nothing to do; or every reason why it cannot be done. */
export type ImportPlan =
  | { kind: 'write'; changes: Changes; report: ImportReport }
  | { kind: 'known'; capture: string }
  | { kind: 'refused'; faults: string[] };

/** Characters of a thread's name; it stands in addresses and in names of files. */
const LONGEST_NAME = 80;

/** Plans the import of one capture into content that is in order. Writes nothing and depends on no clock or locale. */
export function planImport(content: Content, request: ImportRequest): ImportPlan {
  const { bytes, structure, thread } = request;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const captures = content.captures.filter(({ capture }) => capture.thread === thread);
  const known = captures.find(({ capture }) =>
    [capture.sha256, capture.originalSha256].includes(sha256),
  );
  if (known) return { kind: 'known', capture: known.capture.id };
  const isNew = !content.threads.some(({ slug }) => slug === thread);
  const made: Partial<NewThread> = isNew ? newThread(structure, request.given) : {};
  const sidecar = newSidecar(request, sha256);
  const faults = [
    ...(SLUG.test(thread) && thread.length <= LONGEST_NAME
      ? []
      : [`--thread must be lower-case words joined by hyphens, not '${thread}'`]),
    ...(made.faults ?? []),
    ...(sidecar.faults ?? []),
    ...(structure.comments.length > 0 ? [] : [nothingIn(structure)]),
  ];
  if (faults.length > 0 || sidecar.file === undefined) return { kind: 'refused', faults };

  const taken = new Set(captures.map(({ capture }) => capture.id));
  const name = freeName(captureName(request.file), (each) => taken.has(`${thread}/${each}`));
  const file = `captures/${thread}/${name}`;
  const [capture] = captureIn(file, sidecar.file, bytes, []);
  if (!capture) return { kind: 'refused', faults: ['the capture cannot be read back'] };
  const archived = content.comments
    .filter(({ comment }) => comment.thread === thread)
    .map(archivedComment)
    .toSorted((a, b) => a.frontMatter.number - b.frontMatter.number);
  const next = 1 + content.comments.reduce((max, { comment }) => Math.max(max, comment.number), 0);
  const merged = mergeCapture({
    archived,
    captures: [...captures, capture],
    capture: capture.capture.id,
    next,
  });
  const report = reportOf(capture, merged, next);
  const changes = new Map<string, string | Uint8Array>([
    [file, bytes],
    [`${file}.yaml`, sidecar.file],
    [`${file}.report.yaml`, reportFile(report)],
    ...(made.file === undefined ? [] : [[`threads/${thread}.md`, made.file] as const]),
    ...changedComments(archived, merged),
  ]);
  return { kind: 'write', changes, report };
}

function nothingIn({ quarantined }: CapturedThread): string {
  const reasons = quarantined.map(({ code, place, what }) => `${code} at ${place}: ${what}`);
  return ['No comment of the capture could be taken over.', ...reasons.slice(0, 20)].join('\n  ');
}

function archivedComment({ comment, body }: CommentFile): ArchivedComment {
  const { thread: _thread, html: _html, lines, quotedLines: _quoted, ...frontMatter } = comment;
  return { frontMatter, body, lines };
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
