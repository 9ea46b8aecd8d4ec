import type { Archive, Comment, Theme, Thread } from '../schema/archive.ts';
import { opening } from './excerpt.ts';
import type { Permalinks } from './permalink.ts';
import { oneLine } from './plain-text.ts';
import { STANCE_WORDS } from './stance.ts';

/** Comments up to which each has a picture of its own; above, those of its thread and themes must do. */
export const MOST_PREVIEWED = 1000;

/** The picture shown where a page's address is shared: its path, and what it shows in words. */
export interface Preview {
  path: string;
  alt: string;
}

/** Whether each comment has a picture of its own. */
export function previewsComments({ comments }: Pick<Archive, 'comments'>): boolean {
  return comments.size <= MOST_PREVIEWED;
}

export function commentPreview(comment: Comment, link: Permalinks): Preview {
  const { number, lines, state, stance } = comment;
  const path = link.preview(link.comment(number));
  if (state !== 'live')
    return { path, alt: `The number ${number}, and that nothing stands there any more.` };
  const label = `${STANCE_WORDS[stance].toLowerCase()}, the editor’s label`;
  return { path, alt: `The number ${number}; “${oneLine(opening(lines, 150))}”; ${label}.` };
}

export function threadPreview({ slug, title }: Thread, link: Permalinks): Preview {
  return { path: link.preview(link.thread(slug)), alt: `The thread’s title, “${title}”.` };
}

export function themePreview({ slug, question }: Theme, link: Permalinks): Preview {
  return { path: link.preview(link.theme(slug)), alt: `The question, “${question}”` };
}

export function homePreview(name: string, link: Permalinks): Preview {
  return {
    path: link.preview(link.home()),
    alt: `The archive’s question, whether Nvidia’s H200 chips should be sold to China, and its name, ${name}.`,
  };
}
