import { z } from 'zod';

/**
 * What Google publishes for discussion pages, as of 2026:
 * https://developers.google.com/search/docs/appearance/structured-data/discussion-forum
 * A posting and a comment need an author with a name, a date, and words, an image or a video. A deleted one, kept for
 * its place, says so instead. The other fields are optional; this archive uses those below and no others.
 */
const url = z.url({ protocol: /^https?$/ });
const date = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const author = z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1) });
const page = z.strictObject({
  '@type': z.enum(['WebSite', 'WebPage']),
  name: z.string().min(1),
  url,
  description: z.string().optional(),
  publisher: z
    .strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) })
    .optional(),
});

const words = {
  url,
  text: z.string().min(1).optional(),
  author: author.optional(),
  datePublished: date.optional(),
  creativeWorkStatus: z.literal('Deleted').optional(),
};

const wordsOnly = z.strictObject(words);

/** A comment with those that answer it. */
interface CommentNode extends z.infer<typeof wordsOnly> {
  '@type': 'Comment';
  comment?: CommentNode[] | undefined;
}

const comment: z.ZodType<CommentNode> = z.strictObject({
  '@type': z.literal('Comment'),
  ...words,
  comment: z.lazy(() => z.array(comment).min(1)).optional(),
});

/** The form of every field, required or not, and nothing besides them. */
export const discussion = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DiscussionForumPosting'),
  ...words,
  mainEntityOfPage: url,
  headline: z.string().min(1).optional(),
  description: z.string().min(1).optional(),
  parentItem: z.strictObject({ '@type': z.literal('Comment'), url }).optional(),
  isPartOf: page,
  isBasedOn: page.optional(),
  publishingPrinciples: url,
  commentCount: z.int().min(0),
  comment: z.array(comment).optional(),
});

/** The comments of a discussion, at any depth, in reading order. */
export function commentsIn({ comment = [] }: Pick<CommentNode, 'comment'>): CommentNode[] {
  return comment.flatMap((one) => [one, ...commentsIn(one)]);
}

/** The fields that Google requires and a posting or comment lacks; with none it can have the rich result. */
export function missing(posting: Pick<CommentNode, 'author' | 'datePublished' | 'text'>): string[] {
  return (['author', 'datePublished', 'text'] as const).filter(
    (field) => posting[field] === undefined,
  );
}
