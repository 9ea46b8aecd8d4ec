import { createHash } from 'node:crypto';
import { textLines } from '../../archive/capture-text.ts';
import type { Problem } from '../../archive/problem.ts';
import type { Content } from '../../archive/read-content.ts';
import { archivedComment } from '../archived-comment.ts';
import { newThread, type SourceGiven } from '../new-thread.ts';
import { type ImportReport, reportFile } from '../report.ts';
import { belongsElsewhere, sharesNothing, threadLine } from '../which-thread.ts';
import type { Changes } from '../with-changes.ts';
import { sidecarFile } from '../write-sidecar.ts';
import type { Draft, DraftedCapture } from './draft.ts';
import { NO_PAGE, pastedText } from './draft-pasted.ts';
import { draftedThread } from './drafted-thread.ts';
import { type DraftImport, planDraft } from './import-draft.ts';
import { draftComments } from './make-draft.ts';
import { pastedReport } from './pasted-report.ts';
import { readDraft, readDraftHead } from './read-draft.ts';
import { correctionText, scoreOf } from './score.ts';
import { draftText } from './write-draft.ts';

/** A corrected draft that is to be taken in. */
export interface PastedRequest {
  /** The name of the draft, for messages. */
  file: string;
  text: string;
  /** Finds the bytes of a capture that the archive does not hold. */
  bytesOf: (capture: DraftedCapture) => Uint8Array | undefined;
  addedOn: string;
  /** Goes before what the draft says was given. */
  given: SourceGiven;
  /** A person has read the draft and found every suggestion right. */
  asSuggested?: boolean | undefined;
}

/** What the import of a draft would write and say; or everything that is wrong with it. */
export type PastedPlan =
  | { kind: 'write'; changes: Changes; reports: ImportReport[]; notes: string[]; thread: string }
  | { kind: 'refused'; problems: Problem[] };

/** A capture of a draft: as the archive holds it, or its bytes. */
interface Source {
  listed: DraftedCapture;
  bytes: Uint8Array | undefined;
  lines: readonly string[];
  sha256: string;
}

/** Pasted text says nothing of its source. */
const NO_STRUCTURE: Parameters<typeof newThread>[0] = {
  format: 'pasted-text',
  source: { title: null, publication: null, url: null, published: null },
  comments: [],
};

/** Plans the import of a corrected draft into content that is in order. Writes nothing. */
export function planPasted(content: Content, request: PastedRequest): PastedPlan {
  const { file, text } = request;
  const head = readDraftHead(file, text);
  if (!head.ok) return { kind: 'refused', problems: head.problems };
  const { thread, given } = head.data;
  const refused = (what: string, fix: string): PastedPlan => ({
    kind: 'refused',
    problems: [{ file, what, fix }],
  });
  const sources = head.data.captures.flatMap((listed) =>
    sourceOf(content, thread, listed, request),
  );
  const texts = new Map(sources.map((source) => [source.listed.file, source]));
  const read = readDraft(file, text, texts);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const own = content.comments.filter(({ comment }) => comment.thread === thread);
  const archived = new Map(own.map((each) => [each.comment.number, archivedComment(each)]));
  const highest = content.comments.reduce((max, { comment }) => Math.max(max, comment.number), 0);
  const planned = planDraft(file, read.draft, texts, { archived, highest });
  if (!planned.ok) return { kind: 'refused', problems: planned.problems };
  const { plan } = planned;
  const isNew = !content.threads.some(({ slug }) => slug === thread);
  const made = isNew ? newThread(NO_STRUCTURE, { ...given, ...request.given }) : undefined;
  if (made?.faults) {
    const fix = 'give it to the command';
    return { kind: 'refused', problems: made.faults.map((what) => ({ file, what, fix })) };
  }
  const added = sources.flatMap(({ bytes, ...source }) => (bytes ? [{ bytes, ...source }] : []));
  const elsewhere = added.flatMap(
    ({ sha256 }) => belongsElsewhere(content, { thread, sha256 }) ?? [],
  );
  if (elsewhere.length > 0) return refused(elsewhere.join('\n'), 'change thread in the draft');
  const goesTo = threadLine(content, thread);
  const shares = read.draft.comments.some(
    ({ lines }, index) =>
      lines.some(({ words }) => words) && archived.has(plan.numbers[index] ?? 0),
  );
  const isPart = added.every(({ listed }) => listed.extent === 'part');
  if (archived.size > 0 && !shares && !isPart) {
    return refused(sharesNothing(NO_PAGE, goesTo), 'change thread in the draft, or make it anew');
  }
  const suggested = suggestedFor(content, read.draft, sources);
  if (plan.added.length > 0 && !request.asSuggested && isUnchanged(read.draft, suggested)) {
    return refused(
      'nothing of this draft was changed since it was made; suggestions are a program’s, and what is imported is numbered for good',
      'correct it (CONTRIBUTING.md, “Correct a draft”), or, if you have read all of it and every suggestion is right, add --as-suggested',
    );
  }
  const reports = added.map(({ listed }) => pastedReport(read.draft, listed, plan, archived));
  const changes = new Map<string, string | Uint8Array>([
    ...added.flatMap((source, index) =>
      captureFiles(thread, source, reports[index], plan, request),
    ),
    ...(made ? [[`threads/${thread}.md`, made.file] as const] : []),
    ...[...plan.files].map(([number, data]) => [`comments/${number}.md`, data] as const),
  ]);
  const score = correctionText(scoreOf(suggested.comments, read.draft.comments));
  const notes = [
    ...plan.kept.map((each) => `Kept as the archive has it: ${each}.`),
    ...(plan.undated.length > 0
      ? [
          `No date for comments ${plan.undated.join(', ')}: the words beside them count from the day of the capture, and capturedOn is null.`,
        ]
      : []),
    ...(plan.added.length > 0 ? [score] : []),
  ];
  return { kind: 'write', changes, reports, notes, thread: goesTo };
}

function sourceOf(
  { captures }: Content,
  thread: string,
  listed: DraftedCapture,
  { bytesOf }: PastedRequest,
): Source[] {
  const held = captures.find(({ capture }) => capture.id === `${thread}/${listed.file}`);
  if (held) {
    const { capture, actualSha256 } = held;
    return [{ listed, bytes: undefined, lines: capture.lines, sha256: actualSha256 }];
  }
  const bytes = bytesOf(listed);
  const text = bytes && pastedText(bytes);
  if (!bytes || text === undefined) return [];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [{ listed, bytes, lines: textLines(text), sha256 }];
}

function captureFiles(
  thread: string,
  { listed, bytes, sha256 }: { listed: DraftedCapture; bytes: Uint8Array; sha256: string },
  report: ImportReport | undefined,
  { pageLines, datedIn }: DraftImport,
  { addedOn }: PastedRequest,
): [string, string | Uint8Array][] {
  const { file, capturedOn, capturedHow, unknown, extent, passes } = listed;
  const own = pageLines.get(file) ?? [];
  const name = `captures/${thread}/${file}`;
  const sidecar = sidecarFile({
    format: 'pasted-text',
    sha256,
    redactions: [],
    capturedOn,
    capturedHow,
    unknown: datedIn.has(`${thread}/${file}`)
      ? unknown.filter((each) => each !== 'dates')
      : unknown,
    addedOn,
    ...(extent && { extent }),
    ...(own.length > 0 && { pageLines: own }),
    passes,
  });
  return [
    [name, bytes],
    [`${name}.yaml`, sidecar],
    ...(report ? [[`${name}.report.yaml`, reportFile(report)] as [string, string]] : []),
  ];
}

/** The draft as the program makes it of the same captures. */
function suggestedFor(content: Content, draft: Draft, sources: readonly Source[]): Draft {
  const files = sources.map(({ listed, lines }) => ({ ...listed, lines }));
  const names = new Set(files.map(({ file }) => file));
  return draftComments(files, draftedThread(content, draft.thread, names, draft.given));
}

/** Whether a draft says what was suggested and nothing else; notes do not count. */
function isUnchanged(draft: Draft, suggested: Draft): boolean {
  const textOf = ({ above, comments }: Draft) =>
    draftText({
      thread: draft.thread,
      captures: draft.captures,
      above,
      comments: comments.map((comment) => ({ ...comment, notes: [] })),
    });
  return textOf(draft) === textOf(suggested);
}
