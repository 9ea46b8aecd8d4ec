import type { Comment } from '../schema/archive.ts';

const known = new WeakMap<ReadonlyMap<number, Comment>, ReadonlyMap<string, Comment[]>>();

/** The comments that are filed under a theme, in their order in `comments`, which are sorted by themes once for all. */
export function filedUnder(comments: ReadonlyMap<number, Comment>, theme: string): Comment[] {
  const byTheme = known.get(comments) ?? sorted(comments.values());
  known.set(comments, byTheme);
  return byTheme.get(theme) ?? [];
}

function sorted(comments: Iterable<Comment>): Map<string, Comment[]> {
  const byTheme = new Map<string, Comment[]>();
  for (const comment of comments) {
    for (const theme of new Set(comment.themes)) {
      const filed = byTheme.get(theme);
      if (filed) filed.push(comment);
      else byTheme.set(theme, [comment]);
    }
  }
  return byTheme;
}
