import { authorsByComment } from '../../model/authors.ts';
import { type CardFacts, capturesOf } from '../../model/card.ts';
import { claimsQuoting } from '../../model/claims.ts';
import { termsIn } from '../../model/glossary.ts';
import { previewsComments } from '../../model/preview.ts';
import { ancestors, type Branch, commentsOf, flatten, replyTree } from '../../model/reply-tree.ts';
import type { Archive, Claim, Comment, Term, Theme, Thread } from '../../schema/archive.ts';
import { similarAtBuild } from '../../search/similar-at-build.ts';

/** A comment and where it stands in its thread. */
export interface CommentPlace {
  branch: Branch;
  thread: Thread;
  /** The numbers of its neighbours in reading order. */
  previous: number | undefined;
  next: number | undefined;
  place: number;
  total: number;
}

/** A comment that shares words with another, and which. */
export interface SimilarComment {
  comment: Comment;
  shared: string[];
}

/**
 * All that a comment's page is made of, besides the code and the settings of the build: what writes the page gets
 * nothing else. Plain data, so that its digest tells whether the page must be made anew.
 */
export interface CommentPageData extends CommentPlace {
  /** The comments that it answers, from the opening down. */
  above: Comment[];
  /** The number of its author's page, where there is one. */
  authorPage: number | undefined;
  themes: Theme[];
  /** The glossary's terms that stand in it. */
  terms: readonly Term[];
  /** The claims that quote it. */
  quotedIn: Claim[];
  captures: CardFacts['captures'];
  /** Undefined where a reader's browser finds them. */
  similar: SimilarComment[] | undefined;
  /** Whether it has a picture of its own. */
  ownPreview: boolean;
}

/** Similar comments that a page lists. */
const SIMILAR = 3;

/** Every comment at its place, thread by thread, in reading order. */
export function* commentPlaces({ threads, comments }: Archive): Generator<CommentPlace> {
  for (const thread of threads.values()) {
    const order = flatten(replyTree(commentsOf(comments, thread.slug)));
    for (const [index, branch] of order.entries())
      yield {
        branch,
        thread,
        previous: order[index - 1]?.comment.number,
        next: order[index + 1]?.comment.number,
        place: index + 1,
        total: order.length,
      };
  }
}

/** What the page of a comment is made of. */
export function commentPageData(at: CommentPlace, archive: Archive): CommentPageData {
  const { comments, themes, claims, glossary, captures } = archive;
  const { comment, replies } = at.branch;
  const { number } = comment;
  return {
    ...at,
    // Of its replies, the page shows the direct ones.
    branch: { ...at.branch, replies: replies.map((reply) => ({ ...reply, replies: [] })) },
    above: ancestors(comment, comments),
    authorPage: authorsByComment(archive).get(number)?.number,
    themes: comment.themes.flatMap((slug) => themes.get(slug) ?? []),
    terms: termsIn(glossary, number),
    quotedIn: claimsQuoting(number, claims.values()),
    captures: capturesOf(comment, captures).map(({ capturedOn }) => ({ capturedOn })),
    similar: similarAtBuild(comment, archive, SIMILAR)?.flatMap(({ number: other, shared }) => {
      const similar = comments.get(other);
      return similar ? { comment: similar, shared } : [];
    }),
    ownPreview: previewsComments(archive),
  };
}
