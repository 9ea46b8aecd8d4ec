import type { Comment } from '../schema/archive.ts';
import { checkRedactions } from './check-redactions.ts';
import type { Problem } from './problem.ts';
import type { CommentFile } from './read-comments.ts';
import type { Content } from './read-content.ts';

/** Removed comments hold nothing and are barred out in their captures, moved ones say where they went; no others are. */
export function checkRemovals(content: Content): Problem[] {
  const byNumber = new Map(content.comments.map(({ comment }) => [comment.number, comment]));
  return [
    ...content.comments.flatMap((file) => checkTombstone(file, byNumber)),
    ...checkRedactions(content),
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
