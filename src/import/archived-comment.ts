import type { CommentFile } from '../archive/read-comments.ts';
import type { ArchivedComment } from './identify.ts';

/** A comment that was read, as its file has it: without what the archive makes of its words. */
export function archivedComment({ comment, body }: CommentFile): ArchivedComment {
  const {
    thread: _thread,
    html: _html,
    lines,
    quotedLines: _quoted,
    detectedLanguage: _detected,
    ...frontMatter
  } = comment;
  return { frontMatter, body, lines };
}
