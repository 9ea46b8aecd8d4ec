import { wordCount } from '../markdown/word-count.ts';
import type { Comment } from '../schema/archive.ts';
import type { Stance } from '../schema/comment.ts';
import { type Branch, flatten } from './reply-tree.ts';
import { STANCES } from './stance.ts';

/** Words that one line of a column stands for (SPEC 11). */
const WORDS_A_LINE = 7;

/** Comments up to which a record has a column for each; of more it has strips (SPEC 11). */
export const MOST_COLUMNS = 600;

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

/** One stance in a record: its comments, and for each of the equal parts of the record how many words of it stand there, 1 being the most words of any stance in any part. */
export interface Strip {
  stance: Stance;
  count: number;
  parts: number[];
}

/** A record as strips, one for each stance there is, of at most `most` parts. */
export function stripsOf(columns: readonly Column[], most: number): Strip[] {
  const length = Math.min(most, columns.length);
  const strips = STANCES.map((stance) => ({
    stance,
    count: 0,
    parts: Array.from({ length }, () => 0),
  }));
  const byStance = new Map(strips.map((strip) => [strip.stance, strip]));
  for (const [index, { comment, words }] of columns.entries()) {
    const strip = byStance.get(comment.stance);
    if (!strip) continue;
    const part = Math.floor((index * length) / columns.length);
    strip.parts[part] = (strip.parts[part] ?? 0) + words;
    strip.count += 1;
  }
  const highest = strips.reduce((top, { parts }) => Math.max(top, ...parts), 1);
  return strips
    .filter(({ count }) => count > 0)
    .map(({ parts, ...strip }) => ({ ...strip, parts: parts.map((words) => words / highest) }));
}

/** A comment stands in the record of its thread, of its themes and of the whole archive. */
const columns = new WeakMap<Comment, Column>();

function columnOf(comment: Comment): Column {
  const column = columns.get(comment) ?? newColumn(comment);
  columns.set(comment, column);
  return column;
}

function newColumn(comment: Comment): Column {
  const words = wordCount(comment.lines);
  const lines = Math.max(1, Math.ceil(words / WORDS_A_LINE));
  const rest = (words - (lines - 1) * WORDS_A_LINE) / WORDS_A_LINE;
  return { comment, words, lines, lastLine: Math.round(Math.min(85, Math.max(25, rest * 100))) };
}
