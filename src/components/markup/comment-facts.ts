import { link, publication } from '../../links.ts';
import { commentData } from '../../model/discussion.ts';
import { opening } from '../../model/excerpt.ts';
import { forumPost } from '../../model/forum-post.ts';
import { commentPreview, threadPreview } from '../../model/preview.ts';
import { withheldOf } from '../../model/source-notes.ts';
import { tombstoneOf } from '../../model/tombstone.ts';
import type { CommentPageData } from './comment-page-data.ts';
import type { PageFacts } from './page-head.ts';

/** What a comment's page says of itself in its head. */
export function commentFacts({ branch, thread, ownPreview }: CommentPageData): PageFacts {
  const { comment, descendants } = branch;
  const { number, lines } = comment;
  const stone = tombstoneOf(comment, descendants);
  const gone = stone ?? withheldOf(comment);
  return {
    title: `Comment ${number}: ${gone?.head ?? opening(lines, 50)}`,
    description: gone?.sentence ?? opening(lines, 150),
    path: stone ? undefined : link.comment(number),
    preview: ownPreview ? commentPreview(comment, link) : threadPreview(thread, link),
    file: { type: 'application/json', path: link.commentData(number) },
    data: commentData(branch, thread, publication),
    properties: forumPost(comment, thread),
  };
}
