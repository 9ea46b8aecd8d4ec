import type { Comment } from '../schema/archive.ts';
import { isLines } from '../schema/comment.ts';
import type { Problem } from './problem.ts';
import type { CaptureFile } from './read-captures.ts';
import type { CommentFile } from './read-comments.ts';
import type { Content } from './read-content.ts';
import { bounds, capturedLines } from './verbatim.ts';

/** What stands in a capture where words were removed. */
export const BAR = '█';

/** Removed comments hold nothing and are barred out in their captures, moved ones say where they went; no others are. */
export function checkRemovals({ comments, captures }: Content): Problem[] {
  const byNumber = new Map(comments.map(({ comment }) => [comment.number, comment]));
  return [
    ...comments.flatMap((file) => checkTombstone(file, byNumber)),
    ...captures.flatMap((file) => checkRedactions(file, comments)),
  ];
}

function checkTombstone({ file, comment }: CommentFile, all: Map<number, Comment>): Problem[] {
  const { state, removed, moved, lines, author, stance, themes, date } = comment;
  const problem = (what: string, fix: string) => [{ file, what, fix }];
  const problems: Problem[] = [];
  if ((state === 'removed') !== (removed !== undefined)) {
    problems.push(...problem('state removed and removed go together', 'write both or neither'));
  }
  if ((state === 'moved') !== (moved !== undefined)) {
    problems.push(...problem('state moved and moved go together', 'write both or neither'));
  }
  if (moved && all.get(moved.to)?.state !== 'live') {
    const what = `it moved to comment ${moved.to}, which is not there`;
    problems.push(...problem(what, 'name the comment that now holds its words'));
  }
  if (state === 'live') return problems;
  if (lines.length > 0) {
    problems.push(...problem(`a comment that is ${state} has words`, 'leave the body empty'));
  }
  if (author.name !== null || date !== null || stance !== 'none' || themes.length > 0) {
    const what = `a comment that is ${state} has a name, a date, a stance or themes`;
    const fix = "write author with name: null, date: null, stance: 'none' and themes: []";
    problems.push(...problem(what, fix));
  }
  return problems;
}

function checkRedactions(
  { file, capture }: CaptureFile,
  comments: readonly CommentFile[],
): Problem[] {
  const barred = new Set(capture.redactions.flatMap(linesOf));
  const problems: Problem[] = [];
  if (barred.size > 0 !== (capture.originalSha256 !== undefined)) {
    const fix = 'write both or neither in the sidecar';
    problems.push({ file, what: 'redactions and originalSha256 go together', fix });
  }
  for (const line of barred) {
    if (line <= capture.lines.length) continue;
    const what = `redactions names line ${line}, which the capture does not have`;
    problems.push({ file, what, fix: 'take the line out of redactions' });
  }
  for (const { comment } of comments) {
    for (const { capture: id, lines } of comment.captured.filter(isLines)) {
      if (id !== capture.id || comment.state === 'moved') continue;
      for (const { line, text } of capturedLines(capture.lines, lines)) {
        const isBar = text.replaceAll(BAR, '').trim() === '';
        if (comment.state === 'removed' && !(barred.has(line) && isBar)) {
          const what = `comment ${comment.number} was removed and its words stand here`;
          problems.push({ file, line, what, fix: `npm run remove -- ${comment.number}` });
        }
        if (comment.state === 'live' && barred.has(line)) {
          const what = `comment ${comment.number} is live and its line is listed as redacted`;
          problems.push({ file, line, what, fix: 'take the line out of redactions' });
        }
      }
    }
  }
  return problems;
}

/** The numbers of the lines of a range. */
export function linesOf(range: string): number[] {
  const { from, to } = bounds(range);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
