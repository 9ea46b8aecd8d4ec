import { bounds } from '../../archive/verbatim.ts';
import type { Draft, DraftedCapture } from './draft.ts';
import { type KnownWords, knownLines } from './known.ts';
import { mergePasses, type Pass, type PastedLine } from './merge-passes.ts';
import { type KnownInOutline, outlineOf } from './outline.ts';
import { findPasses } from './passes.ts';
import { type KnownPart, suggest } from './suggest/suggest.ts';
import { draftText } from './write-draft.ts';

/** A pasted file: its lines from line 1, and what the archive says of it if it holds it already. */
export interface PastedFile extends Omit<DraftedCapture, 'passes'> {
  lines: readonly string[];
  /** Its passes by name, where the archive has them. */
  passes?: Readonly<Record<string, string>>;
  /** Its passes where a person gave them, in order; otherwise they are looked for. */
  ranges?: readonly string[] | undefined;
}

/** A comment of the thread that the archive holds. */
export type KnownComment = KnownWords & KnownInOutline & KnownPart;

/** The thread a draft is for, as the archive has it. */
export interface DraftedThread {
  slug: string;
  publication: string | null;
  /** In the order in which the archive shows them. */
  comments: readonly KnownComment[];
  /** What an editor said of the source, where the archive does not have the thread. */
  given?: Draft['given'];
  /** Lines that its captures have and that were found to be the page's own. */
  pageLines: ReadonlySet<string>;
  /** Names of passes that the thread's other captures have. */
  passes: ReadonlySet<string>;
  /** The number of the comment that holds a line of a pass; undefined where none does, or the capture is new. */
  ownerOf(pass: string, line: number): number | undefined;
}

/** A draft of what was pasted, as the file for a person to correct, and what was found. */
export interface MadeDraft {
  text: string;
  /** Sentences for the person, which stand in the file, too. */
  findings: string[];
  /** How many new comments are suggested. */
  suggested: number;
  /** How many comments of the thread have words in what was pasted. */
  known: number;
}

/** Drafts the comments of pasted files of one thread, as the file that a person corrects. */
export function makeDraft(files: readonly PastedFile[], thread: DraftedThread): MadeDraft {
  const { page, ...draft } = draftComments(files, thread);
  const findings = findingsOf(draft, page);
  const suggested = draft.comments.filter(({ kind }) => kind === 'new').length;
  const known = draft.comments.filter(
    ({ kind, lines }) => kind === 'known' && lines.some(({ words }) => words),
  ).length;
  return { text: draftText(draft, findings), findings, suggested, known };
}

/** A draft of pasted files and the page they make: passes found, aligned and merged, known comments known. */
export function draftComments(
  files: readonly PastedFile[],
  thread: DraftedThread,
): Draft & { page: PastedLine[] } {
  const taken = new Set(thread.passes);
  const captures: DraftedCapture[] = [];
  const passes: Pass[] = [];
  for (const { lines: all, passes: named, ranges: given, ...file } of files) {
    const lines = all
      .map((text, index) => ({ text, line: index + 1 }))
      .filter(({ text }) => text.trim() !== '');
    const ranges = named ?? namedBy(passNames(taken), given ?? rangesOf(lines));
    captures.push({ ...file, passes: ranges });
    for (const [name, range] of Object.entries(ranges)) {
      taken.add(name);
      const { from, to } = bounds(range);
      passes.push({ name, lines: lines.filter(({ line }) => line >= from && line <= to) });
    }
  }
  const page = mergePasses(passes);
  const byWords = knownLines(page, thread.comments);
  const suggestions = suggest({
    lines: page,
    passes: passes.map(({ name }) => name),
    known: page.map((line, at) => ownerOf(line, thread) ?? byWords[at] ?? null),
    comments: new Map(thread.comments.map((comment) => [comment.number, comment])),
    publication: thread.publication,
    pageLines: thread.pageLines,
  });
  const comments = outlineOf(suggestions, thread.comments);
  const given = thread.given === undefined ? {} : { given: thread.given };
  return { thread: thread.slug, ...given, captures, above: [], comments, page };
}

function ownerOf({ places }: PastedLine, thread: DraftedThread): number | undefined {
  return places.map(({ pass, line }) => thread.ownerOf(pass, line)).find((owner) => owner);
}

/** The passes of a file, found in its lines. */
function rangesOf(lines: readonly { text: string; line: number }[]): string[] {
  const spans = findPasses(lines.map(({ text }) => text)).filter(({ from, to }) => from < to);
  return spans.map(({ from, to }) => {
    const [first, last] = [lines[from]?.line ?? 1, lines[to - 1]?.line ?? 1];
    return first === last ? String(first) : `${first}-${last}`;
  });
}

function namedBy(
  names: Generator<string, string>,
  ranges: readonly string[],
): Record<string, string> {
  return Object.fromEntries(ranges.map((range) => [names.next().value, range]));
}

/** A to Z, then AA and on, without those taken. */
function* passNames(taken: ReadonlySet<string>): Generator<string, string> {
  for (let count = 0; ; count += 1) {
    let name = '';
    for (let rest = count; rest >= 0; rest = Math.floor(rest / 26) - 1) {
      name = String.fromCharCode(65 + (rest % 26)) + name;
    }
    if (!taken.has(name)) yield name;
  }
}

function findingsOf({ captures, comments }: Draft, lines: readonly PastedLine[]): string[] {
  const found = captures.map(({ file, passes }) => {
    const listed = Object.entries(passes).map(([name, range]) => `${name} (lines ${range})`);
    return `${file}: ${listed.length === 1 ? 'one pass' : `${listed.length} passes`} over the page, ${listed.join(', ')}.`;
  });
  const shared = lines.filter(({ places }) => places.length > 1).length;
  const added = comments.filter(({ kind }) => kind === 'new');
  const openings = added.filter(({ parent }) => parent === null).length;
  const known = comments.length - added.length;
  const times = added.flatMap((comment) => ('posted' in comment ? (comment.posted ?? []) : []));
  const noDay = captures.some(({ capturedOn }) => capturedOn === null);
  return [
    ...found,
    `${counted(lines.length, 'line')} of the page, ${shared} of them in more than one pass.`,
    `Suggested: ${counted(added.length, 'new comment')}, ${openings} of them openings. ${known} of the thread’s comments are in the archive already.`,
    ...(times.length === 0
      ? []
      : [
          `${counted(times.length, 'comment')} with a time beside the words, such as “${times[0]}”.${noDay ? ' Such words count from the day of the capture: give it as capturedOn above, or there is no date.' : ''}`,
        ]),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
