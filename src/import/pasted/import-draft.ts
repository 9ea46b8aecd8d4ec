import type { Problem } from '../../archive/problem.ts';
import type { CapturedLines } from '../../schema/captured-part.ts';
import type { CommentFrontMatter } from '../../schema/comment.ts';
import { markdownFromLines } from '../adapters/markdown-from-lines.ts';
import type { ArchivedComment } from '../identify.ts';
import { commentFile } from '../write-comment.ts';
import { align } from './align.ts';
import type { CaptureTexts } from './check-lines.ts';
import {
  type DraftedLines,
  datedBy,
  draftedLines,
  frontMatterOf,
  partsOf,
  rangesIn,
  wordPlaces,
} from './comments-of-draft.ts';
import type { Draft, DraftComment } from './draft.ts';
import { type DraftNumbers, heldPlaces, numberDraft } from './draft-numbers.ts';
import { resolved } from './references.ts';

/** What the import of a draft writes and reports; nothing is written yet. */
export interface DraftImport {
  /** Comment files by number: new ones, and those that a new capture holds, too. */
  files: ReadonlyMap<number, string>;
  /** The number of each comment of the draft. */
  numbers: readonly number[];
  /** Comments that got a number, in page order. */
  added: readonly number[];
  /** Comments of which a new capture has other words than those shown. */
  changed: readonly number[];
  /** Lines of each capture that are the page's own, as ranges, by the capture's name in the draft. */
  pageLines: ReadonlyMap<string, string[]>;
  /** What the draft says otherwise than the archive, which stays as it is. */
  kept: readonly string[];
  /** New comments beside which stands a time that counts from a day of capture which nobody knows. */
  undated: readonly number[];
  /** The ids of the captures that date a new comment. */
  datedIn: ReadonlySet<string>;
}

/** What is wrong with a draft beside the archive, or what its import does. */
export type DraftPlan = { ok: true; plan: DraftImport } | { ok: false; problems: Problem[] };

/**
 * Plans the import of a corrected draft. New comments get numbers in page order after `highest`. A comment whose lines
 * the archive holds already is known by them: it keeps its number, parent, reasons, labels and words, and gets only the
 * parts of captures it lacks. A second import of one draft therefore changes nothing.
 *
 * @param archive the comments of the thread by number, and the highest number of the whole archive.
 */
export function planDraft(
  file: string,
  draft: Draft,
  texts: CaptureTexts,
  archive: { archived: ReadonlyMap<number, ArchivedComment>; highest: number },
): DraftPlan {
  const lines = draftedLines(draft, texts);
  const problems: Problem[] = [];
  const numbering = numberDraft(file, draft, lines, archive, problems);
  if (problems.length > 0) return { ok: false, problems };
  const { numbers, added } = numbering;
  const files = new Map<number, string>();
  const [changed, kept, undated]: [number[], string[], number[]] = [[], [], []];
  const datedIn = new Set<string>();
  for (const [index, comment] of draft.comments.entries()) {
    const number = numbers[index] ?? 0;
    const parent = comment.parent === null ? null : (numbers[comment.parent] ?? null);
    const old = archive.archived.get(number);
    if (old) {
      kept.push(...differences(comment, parent, old.frontMatter, numbering));
      const update = extended(old, comment, draft.thread, lines);
      if (update) files.set(number, update.file);
      if (update?.other) changed.push(number);
    } else if (comment.kind === 'new') {
      const captured = partsOf(draft.thread, wordPlaces(comment.lines), lines);
      const dated = datedBy(comment, lines);
      if (dated.date !== null || dated.dateRange) {
        for (const { capture } of captured) datedIn.add(capture);
      } else if (comment.posted !== undefined) undated.push(number);
      const place = { number, parent };
      const data = frontMatterOf(comment, place, captured, dated, numbering.numberOf);
      files.set(number, commentFile(data, markdownFromLines(wordsOf(comment))));
    }
  }
  const pageLines = pageLinesOf(draft, lines);
  return {
    ok: true,
    plan: { files, numbers, added, changed, pageLines, kept, undated, datedIn },
  };
}

function wordsOf({ lines }: DraftComment): string[] {
  return lines.flatMap(({ text, words }) => (words ? [text] : []));
}

/**
 * A known comment's file with the parts it lacks; undefined when it lacks none. Its words are promised by the ledger
 * and stay: where a new capture has others, its parts say so.
 */
function extended(
  old: ArchivedComment,
  comment: DraftComment,
  thread: string,
  lines: DraftedLines,
): { file: string; other: boolean } | undefined {
  const owned = heldPlaces(old, thread, lines);
  const missing = wordPlaces(comment.lines).filter(
    ({ pass, line }) => !owned.has(`${pass}${line}`),
  );
  if (missing.length === 0) return undefined;
  const words = wordsOf(comment);
  const other = align(old.lines, words).length < words.length;
  const parts = partsOf(thread, missing, lines).map(
    (part): CapturedLines => (other ? { ...part, words: 'other' } : part),
  );
  const captured = [...old.frontMatter.captured, ...parts];
  return { file: commentFile({ ...old.frontMatter, captured }, old.body), other };
}

/** What a draft says of a known comment otherwise than its file; labels apart, which are an editor's to change. */
function differences(
  comment: DraftComment,
  parent: number | null,
  { number, parent: answered, parentBasis, author }: CommentFrontMatter,
  { numberOf }: DraftNumbers,
): string[] {
  const fields = parent === answered ? [] : ['what it answers'];
  if (comment.kind === 'new') {
    const { confidence, reason } = comment.placed;
    const same =
      parentBasis.kind === 'recorded' ||
      (parentBasis.confidence === confidence && parentBasis.reason === resolved(reason, numberOf));
    if (!same) fields.push('why it is placed there');
    if (comment.author.role !== author.role) fields.push('its role');
  }
  if (fields.length === 0) return [];
  return [`comment ${number}: ${fields.join(', ')} (change content/comments/${number}.md instead)`];
}

function pageLinesOf(draft: Draft, lines: DraftedLines): Map<string, string[]> {
  const own = [...draft.above, ...draft.comments.flatMap((comment) => comment.lines)].flatMap(
    ({ words, places }) => (words ? [] : places),
  );
  const byPass = Map.groupBy(own, ({ pass }) => pass);
  const found = new Map<string, string[]>();
  for (const [pass, held] of lines.passes) {
    const wanted = new Set(byPass.get(pass)?.map(({ line }) => line));
    const capture = lines.captureOf.get(pass) ?? '';
    found.set(capture, [...(found.get(capture) ?? []), ...rangesIn(held, wanted)]);
  }
  return found;
}
