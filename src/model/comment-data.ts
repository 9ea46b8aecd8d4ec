import type { Archive, Comment, Thread } from '../schema/archive.ts';
import type { CommentData } from '../schema/comment-data.ts';

/** Gives the full address of a comment's own page. */
export type AddressOf = (number: number) => string;

/**
 * The published form of a comment; of one that was removed or moved only its number and place. `sameVoice` is left out: a guess
 * about who somebody is was never meant for readers (`src/schema/comment.ts`).
 * @throws Error when it has no thread, or a removed comment says no reason.
 */
export function commentDataOf(
  comment: Comment,
  thread: Thread | undefined,
  addressOf: AddressOf,
): CommentData {
  const { number, parent, author, removed, moved } = comment;
  if (!thread) throw new Error(`Comment ${number} stands in no thread of the archive.`);
  const place = { number, address: addressOf(number), thread: thread.slug, parent };
  if (comment.state === 'removed') {
    if (!removed) throw new Error(`Comment ${number} is removed but does not say why.`);
    return { ...place, state: 'removed', removed };
  }
  if (comment.state === 'moved') {
    if (!moved) throw new Error(`Comment ${number} moved but does not say where.`);
    return { ...place, state: 'moved', moved };
  }
  return {
    ...place,
    state: 'live',
    parentBasis: comment.parentBasis,
    missingParent: comment.missingParent ?? null,
    boundary: comment.boundary ?? null,
    author: {
      name: author.name,
      id: (author.basis === 'recorded' && author.id) || null,
      role: author.role,
      basis: author.basis,
      confidence: author.basis === 'inferred' ? author.confidence : null,
      reason: author.basis === 'inferred' ? author.reason : null,
    },
    date: comment.date,
    dateRange: comment.dateRange ?? null,
    sourceId: comment.sourceId ?? null,
    url: comment.url ?? null,
    withheld: comment.withheld ?? null,
    truncated: comment.truncated ?? false,
    stance: comment.stance,
    themes: comment.themes,
    labelledBy: comment.labelledBy ?? null,
    captured: comment.captured,
    missingFrom: comment.missingFrom ?? null,
    source: thread.source.url,
    text: comment.lines.join('\n'),
  };
}

/** The published form of every comment, in the order of numbers. */
export function allCommentData(
  { comments, threads }: Pick<Archive, 'comments' | 'threads'>,
  addressOf: AddressOf,
): CommentData[] {
  return [...comments.values()].map((comment) =>
    commentDataOf(comment, threads.get(comment.thread), addressOf),
  );
}

/** `/data/comments.jsonl`: one JSON object a line, in the order of numbers. */
export function commentsJsonl(comments: readonly CommentData[]): string {
  return comments.map((comment) => `${JSON.stringify(comment)}\n`).join('');
}
