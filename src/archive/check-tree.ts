import type { Problem } from './problem.ts';
import type { CommentFile } from './read-comments.ts';
import type { Content } from './read-content.ts';

/** Numbers are unique and name their files; parents exist, in the same thread, without a cycle; themes exist. */
export function checkTree({ comments, themes }: Content): Problem[] {
  const known = new Set(themes.map(({ slug }) => slug));
  const byNumber = new Map<number, CommentFile>();
  const problems: Problem[] = [];
  for (const commentFile of comments) {
    const { file, comment } = commentFile;
    const twin = byNumber.get(comment.number);
    if (twin) {
      problems.push({
        file,
        what: `number ${comment.number} is taken by content/${twin.file}`,
        fix: 'give a new comment the next free number; never change the number of an old one',
      });
    } else byNumber.set(comment.number, commentFile);
    if (file !== `comments/${comment.number}.md`) {
      problems.push({
        file,
        what: `the file of comment ${comment.number} has another name`,
        fix: `name it content/comments/${comment.number}.md`,
      });
    }
    if (
      comment.labelledBy === undefined &&
      (comment.stance !== 'none' || comment.themes.length > 0)
    ) {
      problems.push({
        file,
        what: 'it has a stance or a theme, but not who gave them',
        fix: "write labelledBy: 'editor'",
      });
    }
    for (const theme of comment.themes.filter((name) => !known.has(name))) {
      problems.push({
        file,
        what: `theme '${theme}' does not exist`,
        fix: `write content/themes/${theme}.md or take the theme away`,
      });
    }
  }
  return [...problems, ...comments.flatMap((file) => checkParent(file, byNumber))];
}

function checkParent({ file, comment }: CommentFile, all: Map<number, CommentFile>): Problem[] {
  if (comment.parent === null) return [];
  const parent = all.get(comment.parent)?.comment;
  if (!parent) {
    const what = `parent ${comment.parent} does not exist`;
    return [{ file, what, fix: 'name a comment of the archive, or null for an opening' }];
  }
  if (parent.thread !== comment.thread) {
    const what = `parent ${comment.parent} stands in thread '${parent.thread}', not '${comment.thread}'`;
    return [{ file, what, fix: 'name a comment of the same thread' }];
  }
  const cycle = cycleFrom(comment.number, all);
  if (cycle.length === 0 || Math.min(...cycle) !== comment.number) return [];
  return [
    {
      file,
      what: `replies run in a circle: ${[...cycle, comment.number].join(' answers ')}`,
      fix: 'give one of them its true parent',
    },
  ];
}

/** The comments from `start` up to itself by parent, or none when the way up ends. */
function cycleFrom(start: number, all: Map<number, CommentFile>): number[] {
  const path = [start];
  const seen = new Set(path);
  for (let at = all.get(start)?.comment.parent; at; at = all.get(at)?.comment.parent) {
    if (at === start) return path;
    if (seen.has(at)) return [];
    seen.add(at);
    path.push(at);
  }
  return [];
}
