import { checkStructured } from '../../src/archive/check-structured.ts';
import type { Problem } from '../../src/archive/problem.ts';
import type { CaptureFile } from '../../src/archive/read-captures.ts';
import { commentIn } from '../../src/archive/read-comments.ts';
import type { ArchivedComment } from '../../src/import/identify.ts';
import { type Merged, mergeCapture } from '../../src/import/merge.ts';
import { commentFile } from '../../src/import/write-comment.ts';

/** What captures make of an empty archive, merged one after the other; numbers start at 1. */
export function merging(...captures: CaptureFile[]): Merged {
  let merged: Merged = { comments: [], outcomes: [] };
  for (const [index, { capture }] of captures.entries()) {
    merged = mergeInto(merged.comments, captures.slice(0, index + 1), capture.id);
  }
  return merged;
}

/** What the last of some captures makes of comments that the archive has. */
export function mergeInto(
  archived: readonly ArchivedComment[],
  captures: readonly CaptureFile[],
  capture: string,
): Merged {
  const next = 1 + Math.max(0, ...archived.map(({ frontMatter }) => frontMatter.number));
  return mergeCapture({ archived, captures, capture, next });
}

/** What the archive's check says of comments, read back from their files, and of their captures. */
export function problemsOf(
  comments: readonly ArchivedComment[],
  captures: CaptureFile[],
): Problem[] {
  const problems: Problem[] = [];
  const read = comments.flatMap(({ frontMatter, body }) =>
    commentIn(`comments/${frontMatter.number}.md`, commentFile(frontMatter, body), problems),
  );
  const rest = { threads: [], themes: [], claims: [], glossary: [], problems: [] };
  return [...problems, ...checkStructured({ ...rest, comments: read, captures })];
}
