import { wordsAsLines } from '../import/adapters/words.ts';
import { type CapturedPart, type CapturedPlace, isLines } from '../schema/captured-part.ts';
import type { CapturedComment, CapturedWords } from '../schema/captured-thread.ts';
import type { CaptureFile } from './read-captures.ts';
import type { CommentFile } from './read-comments.ts';
import { keptAs } from './side-cache.ts';

/** What one capture with structure says of a comment, where it holds it. */
export interface Said {
  part: CapturedPlace;
  capturedOn: string | null;
  /** SHA-256 of the capture as it was found. */
  sha256: string;
  comment: CapturedComment;
  /** The words it has; none where it withholds them. */
  lines: readonly string[];
}

/** The lines that words were rendered to: each check asks what a capture says. */
const told = new WeakMap<CapturedWords, readonly string[]>();

/** Spares Markdown that stands in a comment's file as in its capture from being rendered twice. */
export function tellRendered(
  comments: readonly CommentFile[],
  captures: ReadonlyMap<string, CaptureFile>,
): void {
  for (const { comment, body, overBudget } of comments) {
    if (overBudget !== undefined) continue;
    const written = body.endsWith('\n') ? body.slice(0, -1) : body;
    for (const part of comment.captured) {
      if (isLines(part)) continue;
      const words = captures.get(part.capture)?.byPlace.get(part.place)?.words;
      if (words?.format === 'markdown' && words.value === written) told.set(words, comment.lines);
    }
  }
}

function linesOf(words: CapturedWords): readonly string[] {
  const lines = told.get(words) ?? keptLinesOf(words);
  told.set(words, lines);
  return lines;
}

function keptLinesOf(words: CapturedWords): readonly string[] {
  const kept = keptAs<readonly string[]>(words.format);
  const known = kept.before(words.value);
  const lines = known ?? wordsAsLines(words);
  if (!known) kept.keep(words.value, lines);
  return lines;
}

/** What a capture says of the comment at a place; undefined when nothing stands there. */
export function saidAt(part: CapturedPlace, file: CaptureFile | undefined): Said | undefined {
  const comment = file?.byPlace.get(part.place);
  if (!file || !comment) return undefined;
  const { capturedOn, originalSha256, sha256 } = file.capture;
  const lines = comment.words === null ? [] : linesOf(comment.words);
  return { part, capturedOn, sha256: originalSha256 ?? sha256, comment, lines };
}

/**
 * What all captures with structure say of a comment, in one order, whatever the order of import: by day, those without
 * one last, then by the hash of what was found. Where captures differ about an author or a date, the first is shown.
 */
export function saidOf(
  captured: readonly CapturedPart[],
  captures: ReadonlyMap<string, CaptureFile>,
): Said[] {
  const key = ({ capturedOn, sha256, part }: Said) =>
    `${capturedOn ?? '~'} ${sha256} ${part.place}`;
  return captured
    .flatMap((part) => (isLines(part) ? [] : (saidAt(part, captures.get(part.capture)) ?? [])))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
