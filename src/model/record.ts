import { wordCount } from '../markdown/word-count.ts';
import type { Comment } from '../schema/archive.ts';
import { type Branch, flatten } from './reply-tree.ts';

/** Words that one line of a column stands for (SPEC 11). */
const WORDS_A_LINE = 7;

/** One comment drawn as a column of micro-text: full lines, and how far the last one runs, in percent. */
export interface Column {
  comment: Comment;
  words: number;
  lines: number;
  lastLine: number;
}

/** An opening and its replies; `inferred` when any of their places is. */
export interface Group {
  inferred: boolean;
  columns: Column[];
}

/** The record of a thread: one group for each opening, one column for each comment. */
export function recordOf(openings: readonly Branch[]): Group[] {
  return openings.map((openingBranch) => {
    const columns = flatten([openingBranch]).map(({ comment }) => columnOf(comment));
    return {
      inferred: columns.some(
        ({ comment }) => comment.parent !== null && comment.parentBasis.kind === 'inferred',
      ),
      columns,
    };
  });
}

/** The record of comments taken out of their threads: each a group of its own. */
export function singleColumns(comments: readonly Comment[]): Group[] {
  return comments.map((comment) => ({ inferred: false, columns: [columnOf(comment)] }));
}

function columnOf(comment: Comment): Column {
  const words = wordCount(comment.lines);
  const lines = Math.max(1, Math.ceil(words / WORDS_A_LINE));
  const rest = (words - (lines - 1) * WORDS_A_LINE) / WORDS_A_LINE;
  return { comment, words, lines, lastLine: Math.round(Math.min(85, Math.max(25, rest * 100))) };
}
