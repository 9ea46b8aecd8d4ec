import type { Comment, Thread } from '../schema/archive.ts';
import type { Publication } from './publication.ts';
import { type Branch, commentCount, flatten } from './reply-tree.ts';

/** Comments that the data of one page describes; further ones are described on their own pages. */
export const MOST_DESCRIBED = 200;

/** A comment as schema.org describes it; what the capture does not tell is left out. */
export interface CommentData {
  '@type': 'Comment';
  url: string;
  text?: string;
  author?: { '@type': 'Person'; name: string };
  datePublished?: string;
  creativeWorkStatus?: 'Deleted';
  comment?: CommentData[];
}

/**
 * A thread as schema.org's DiscussionForumPosting: a headline with the comments nested below it, each with its own
 * address. At most `MOST_DESCRIBED` comments are described, the first in reading order, so that none stands without
 * the one it answers; `commentCount` tells of all.
 *
 * Google's rich result for discussions needs the author, date and words of the posting itself. A comment section has
 * no such first posting, so a thread's page cannot have that result, and nothing is made up to get it.
 * https://developers.google.com/search/docs/appearance/structured-data/discussion-forum
 */
export function threadData(
  thread: Thread,
  openings: readonly Branch[],
  { name, address }: Publication,
) {
  const url = address.thread(thread.slug);
  const described = new Set(flatten(openings).slice(0, MOST_DESCRIBED));
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    url,
    mainEntityOfPage: url,
    headline: thread.title,
    description: `${thread.lede} ${thread.provenance}`,
    isPartOf: { '@type': 'WebSite', name, url: address.home() },
    isBasedOn: sourceData(thread),
    publishingPrinciples: address.about('what-is-inferred'),
    commentCount: commentCount(openings),
    comment: nested(openings, described, address),
  };
}

/**
 * A comment's own page as a DiscussionForumPosting: its words, the comment it answers by address, and its direct
 * replies, at most `MOST_DESCRIBED`. schema.org lists `parentItem` under Comment; a posting that answers one needs it
 * too.
 *
 * Google requires `author` and `datePublished`. Where the capture gives neither they are left out, and the page
 * cannot have the rich result for discussions.
 */
export function commentData(
  { comment, replies, descendants }: Branch,
  thread: Thread,
  { address }: Publication,
) {
  const described = new Set(replies.slice(0, MOST_DESCRIBED));
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    mainEntityOfPage: address.comment(comment.number),
    ...known(comment, address),
    ...(comment.parent !== null && {
      parentItem: { '@type': 'Comment', url: address.comment(comment.parent) },
    }),
    isPartOf: { '@type': 'WebPage', name: thread.title, url: address.thread(thread.slug) },
    publishingPrinciples: address.about('what-is-inferred'),
    commentCount: descendants,
    ...(replies.length > 0 && { comment: nested(replies, described, address) }),
  };
}

function nested(
  branches: readonly Branch[],
  described: ReadonlySet<Branch>,
  address: Publication['address'],
): CommentData[] {
  return branches
    .filter((branch) => described.has(branch))
    .map(({ comment, replies }) => {
      const answers = nested(replies, described, address);
      return {
        '@type': 'Comment',
        ...known(comment, address),
        ...(answers.length > 0 && { comment: answers }),
      };
    });
}

/** What is known of a comment: never a name or date that the capture does not give, nothing of a removed one. */
function known(
  { number, lines, author, date, state }: Comment,
  address: Publication['address'],
): Omit<CommentData, '@type' | 'comment'> {
  const url = address.comment(number);
  if (state !== 'live') return { url, creativeWorkStatus: 'Deleted' };
  return {
    url,
    text: lines.join('\n').toWellFormed(),
    ...(author.name !== null && { author: { '@type': 'Person', name: author.name } }),
    ...(date !== null && { datePublished: date }),
  };
}

function sourceData({ source: { title, url, publication, basis } }: Thread) {
  return {
    '@type': 'WebPage',
    name: title,
    url,
    publisher: { '@type': 'Organization', name: publication },
    ...(basis.kind === 'inferred' && {
      description: `Taken by the archive to be the source, with ${basis.confidence} confidence: ${basis.reason}.`,
    }),
  };
}
