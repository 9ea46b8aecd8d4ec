import { join } from 'node:path';
import { type RenderedComment, renderComment } from '../markdown/comment.ts';
import type { Comment } from '../schema/archive.ts';
import { commentFrontMatter } from '../schema/comment.ts';
import { names, readText } from './content-files.ts';
import { parseMarkdownFile } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** A comment as its file holds it; `lineNumbers[i]` is where `comment.lines[i]` starts in the file. */
export interface CommentFile {
  file: string;
  comment: Comment;
  lineNumbers: number[];
  /** The Markdown of its words. */
  body: string;
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
  const rendered = render(file, parsed.body, parsed.data.language, problems);
  if (!rendered) return [];
  const { html, lines } = rendered;
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
    },
  ];
}

function render(
  file: string,
  body: string,
  language: string | undefined,
  problems: Problem[],
): RenderedComment | undefined {
  try {
    return renderComment(body, language);
  } catch (error) {
    // The Markdown parser walks what is nested by calling itself.
    if (!(error instanceof RangeError)) throw error;
    const what = 'the words are nested too deeply: Markdown cannot be read that far down';
    problems.push({ file, what, fix: 'escape with a backslash what Markdown would interpret' });
    return undefined;
  }
}
