import { createHash } from 'node:crypto';
import { textLines } from '../../archive/capture-text.ts';
import type { Content } from '../../archive/read-content.ts';
import { bounds } from '../../archive/verbatim.ts';
import { lineRange } from '../../schema/captured-part.ts';
import { SLUG } from '../../schema/slug.ts';
import { captureName, freeName } from '../capture-name.ts';
import { dayFault } from '../day-given.ts';
import type { SourceGiven } from '../new-thread.ts';
import { belongsElsewhere, sharesNothing, threadLine } from '../which-thread.ts';
import { draftedThread } from './drafted-thread.ts';
import { type MadeDraft, makeDraft, type PastedFile } from './make-draft.ts';

/** Pasted files for which a draft is wanted, and what is known of them from elsewhere. */
export interface DraftRequest {
  thread: string;
  /** Each with where it lies, seen from the draft. */
  files: readonly { from: string; bytes: Uint8Array }[];
  /** The passes of the one file, such as `1-20`, where a person knows them. */
  passes?: readonly string[] | undefined;
  capturedOn: string | null;
  /** The day on which the draft is made. */
  today: string;
  /** How they came to be, in one sentence. */
  capturedHow?: string | undefined;
  /** They hold a part of the thread alone. */
  part?: boolean | undefined;
  /** What an editor says of the source, where the archive does not have the thread. */
  given?: SourceGiven | undefined;
}

/** A draft; or that the archive has every file already, by their ids; or why none can be made. */
export type DraftOutcome =
  | ({ kind: 'draft'; thread: string } & MadeDraft)
  | { kind: 'known'; captures: string[] }
  | { kind: 'refused'; faults: string[] };

/** What pasted text says that it is of. */
export const NO_PAGE = 'pasted text; it does not say of what page';

const HOW = 'Pasted as plain text. How it was made is not recorded.';

/** What pasted text never records, whatever names, dates and marks stand in it as lines of the page. */
const UNKNOWN_IN_PASTE = [
  'where a comment ends',
  'who answers whom',
  'whose name or date belongs to which comment',
];

/** The text of a file; undefined when it is not UTF-8. */
export function pastedText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Drafts the comments of pasted files beside what the archive has of their thread. Writes nothing. */
export function draftPasted(content: Content, request: DraftRequest): DraftOutcome {
  const faults = SLUG.test(request.thread)
    ? []
    : [`--thread must be lower-case words joined by hyphens, not '${request.thread}'`];
  const day = dayFault(request.capturedOn, request.today);
  if (day !== undefined) faults.push(day);
  const files = pastedFiles(content, request, faults);
  if (faults.length > 0) return { kind: 'refused', faults };
  if (files.every(({ from }) => from === undefined)) {
    return { kind: 'known', captures: files.map(({ file }) => `${request.thread}/${file}`) };
  }
  const elsewhere = files.flatMap(
    ({ sha256 }) => belongsElsewhere(content, { thread: request.thread, sha256 }) ?? [],
  );
  if (elsewhere.length > 0) return { kind: 'refused', faults: elsewhere };
  const names = new Set(files.map(({ file }) => file));
  const drafted = draftedThread(content, request.thread, names, request.given);
  const made = makeDraft(files, drafted);
  const thread = threadLine(content, request.thread);
  if (drafted.comments.length > 0 && made.known === 0 && !request.part) {
    return { kind: 'refused', faults: [sharesNothing(NO_PAGE, thread)] };
  }
  return { kind: 'draft', thread, ...made };
}

function pastedFiles(
  { captures }: Content,
  { thread, files, passes: ranges, capturedOn, capturedHow = HOW, part }: DraftRequest,
  faults: string[],
): PastedFile[] {
  const own = captures.filter(({ capture }) => capture.thread === thread);
  const taken = new Set(own.map(({ capture }) => capture.id.slice(thread.length + 1)));
  const pasted = new Map<string, PastedFile>();
  for (const { from, bytes } of files) {
    const text = pastedText(bytes);
    if (text === undefined || text.includes('\0')) {
      faults.push(`${from} is no text: save it as UTF-8`);
      continue;
    }
    if (text.trim() === '') {
      faults.push(`${from} holds no words`);
      continue;
    }
    if (isMarkup(text)) {
      faults.push(
        `${from} is no pasted text but data or a page in a form that no adapter knows, or too little of one: see whether the file is whole, and save it again if it breaks off; content/README.md names the forms that can be read`,
      );
      continue;
    }
    const lines = textLines(text);
    const wrong = ranges && wrongPasses(ranges, lines, files.length);
    if (wrong !== undefined) faults.push(wrong);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (pasted.has(sha256)) continue;
    const known = own.find(({ capture }) => capture.sha256 === sha256)?.capture;
    if (known) {
      const { capturedOn: on, capturedHow: how, unknown, passes } = known;
      const file = known.id.slice(thread.length + 1);
      pasted.set(sha256, {
        file,
        sha256,
        capturedOn: on,
        capturedHow: how,
        unknown,
        passes,
        lines,
      });
      continue;
    }
    const file = freeName(captureName(from), (name) => taken.has(name));
    taken.add(file);
    const unknown = UNKNOWN_IN_PASTE;
    const extent = part ? { extent: 'part' as const } : {};
    pasted.set(sha256, {
      file,
      from,
      sha256,
      capturedOn,
      capturedHow,
      unknown,
      ...extent,
      lines,
      ranges,
    });
  }
  return [...pasted.values()];
}

/** Whether a text is JSON, XML or HTML, which nobody pastes from a page. */
function isMarkup(text: string): boolean {
  if (/^\s*<(\?xml|!doctype|html)\b/i.test(text)) return true;
  if (/^\s*(\{\s*"[^"]*"\s*:|\[\s*[[{])/.test(text)) return true;
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** What is wrong with passes that a person gave: together they must hold every line that has words, once. */
function wrongPasses(
  ranges: readonly string[],
  lines: readonly string[],
  files: number,
): string | undefined {
  if (files > 1) return '--passes is for one file alone';
  const bad = ranges.find((range) => !lineRange.safeParse(range).success);
  if (bad !== undefined) return `--passes: '${bad}' is no range of lines such as 1-20`;
  const held = ranges.map(bounds);
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const count = held.filter(({ from, to }) => line >= from && line <= to).length;
    if (text.trim() !== '' && count !== 1) {
      return `--passes: line ${line} is in ${count === 0 ? 'no pass' : 'more than one pass'}`;
    }
  }
  return undefined;
}
