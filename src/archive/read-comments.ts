import { join } from 'node:path';
import type { OverBudget } from '../markdown/budget.ts';
import type { Comment } from '../schema/archive.ts';
import { commentFrontMatter } from '../schema/comment.ts';
import { names, readText } from './content-files.ts';
import { parseMarkdownFile } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { renderWithinBudget } from './render-within-budget.ts';

/** A comment as its file holds it; `lineNumbers[i]` is where `comment.lines[i]` starts in the file. */
export interface CommentFile {
  file: string;
  comment: Comment;
  lineNumbers: number[];
  /** The Markdown of its words. */
  body: string;
  /** Why its Markdown stands there as it was written; undefined where it was rendered. */
  overBudget: OverBudget | undefined;
}

/** Reads and renders every comment. */
export function readComments(folder: string, problems: Problem[]): CommentFile[] {
  return names(join(folder, 'comments')).flatMap((name) => {
    const file = `comments/${name}`;
    const text = readText(folder, file, problems);
    return text === undefined ? [] : commentIn(file, text, problems);
  });
}

/** The comment that the text of a file holds; none, and a problem, where it cannot be read. */
export function commentIn(file: string, text: string, problems: Problem[]): CommentFile[] {
  const parsed = parseMarkdownFile(file, text, commentFrontMatter);
  if (!parsed.ok) {
    problems.push(...parsed.problems);
    return [];
  }
  const { html, lines, overBudget } = renderWithinBudget(parsed.body, parsed.data.language);
  const thread = parsed.data.captured[0]?.capture.split('/')[0] ?? '';
  return [
    {
      file,
      comment: {
        ...parsed.data,
        thread,
        html,
        lines: lines.map(({ text }) => text),
        quotedLines: lines.flatMap(({ quoted }, index) => (quoted ? [index] : [])),
      },
      lineNumbers: lines.map(({ at }) => (at ?? 1) + parsed.bodyLine - 1),
      body: parsed.body,
      overBudget,
    },
  ];
}
