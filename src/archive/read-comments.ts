import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OverBudget } from '../markdown/budget.ts';
import { type HiddenKind, hiddenIn } from '../markdown/hidden-characters.ts';
import { mainLanguage } from '../markdown/language.ts';
import type { Progress } from '../progress.ts';
import type { Comment } from '../schema/archive.ts';
import { commentFrontMatter } from '../schema/comment.ts';
import { names, readText } from './content-files.ts';
import { parseMarkdownFile } from './front-matter.ts';
import { knownDigests } from './known-digests.ts';
import type { Problem } from './problem.ts';
import { renderWithinBudget } from './render-within-budget.ts';
import { keptAs } from './side-cache.ts';

/** A comment as its file holds it; `lineNumbers[i]` is where `comment.lines[i]` starts in the file. */
export interface CommentFile {
  file: string;
  comment: Comment;
  lineNumbers: number[];
  /** The Markdown of its words. */
  body: string;
  /** Why its Markdown stands there as it was written; undefined where it was rendered. */
  overBudget?: OverBudget | undefined;
  /** The characters of its words and its author's name that show nothing. */
  hidden: HiddenKind[];
}

/** What the text of a comment's file says, whatever the file is called: of equal texts, the same comment. */
const kept = keptAs<Omit<CommentFile, 'file'>>('comment', ({ comment }, digest) =>
  knownDigests().set(comment, digest),
);

/** Reads and renders every comment. */
export function readComments(
  folder: string,
  problems: Problem[],
  progress: Progress = () => {},
): CommentFile[] {
  return names(join(folder, 'comments')).flatMap((name, index, all) => {
    progress('comments read', index + 1, all.length);
    const file = `comments/${name}`;
    const stats = lstatSync(join(folder, file), { throwIfNoEntry: false });
    const known = stats && kept.beforeIn(file, stats);
    if (known) return [{ file, ...known }];
    const text = readText(folder, file, problems, stats);
    if (text === undefined) return [];
    const read = commentIn(file, text, problems);
    if (stats) kept.keepIn(file, text, stats);
    return read;
  });
}

/** The comment that the text of a file holds; none, and a problem, where it cannot be read. */
export function commentIn(file: string, text: string, problems: Problem[]): CommentFile[] {
  const known = kept.before(text);
  if (known) return [{ file, ...known }];
  const parsed = parseMarkdownFile(file, text, commentFrontMatter);
  if (!parsed.ok) {
    problems.push(...parsed.problems);
    return [];
  }
  const rendering = renderWithinBudget(parsed.body, parsed.data.language);
  const { html, overBudget } = rendering;
  const lines = rendering.lines.map(({ text }) => text);
  const read = {
    comment: {
      ...parsed.data,
      thread: parsed.data.captured[0]?.capture.split('/')[0] ?? '',
      html,
      lines,
      quotedLines: rendering.lines.flatMap(({ quoted }, index) => (quoted ? [index] : [])),
      detectedLanguage: mainLanguage(lines) ?? null,
    },
    lineNumbers: rendering.lines.map(({ at }) => (at ?? 1) + parsed.bodyLine - 1),
    body: parsed.body,
    overBudget,
    hidden: hiddenIn([...lines, parsed.data.author.name ?? ''].join('\n')),
  };
  // What took too long here may be rendered in time at another hour.
  if (overBudget !== 'time') kept.keep(text, read);
  return [{ file, ...read }];
}
