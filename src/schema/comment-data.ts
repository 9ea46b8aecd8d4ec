import { z } from 'zod';
import { basis, confidence } from './basis.ts';
import { commentFrontMatter, commentNumber, move, removal, role } from './comment.ts';
import { slug } from './slug.ts';

const {
  date,
  dateRange,
  stance,
  labelledBy,
  captured,
  boundary,
  missingParent,
  missingFrom,
  sourceId,
  url,
  withheld,
} = commentFrontMatter.shape;

const place = {
  number: commentNumber.describe('Permanent, unique in the archive, never used again.'),
  address: z.url().describe('The permanent address of the comment’s own page.'),
  thread: slug.describe('The thread it stands in.'),
  parent: commentNumber.nullable().describe('The comment it answers; null for an opening.'),
};

/** The published form of a comment whose words are in the archive. */
export const liveCommentData = z.strictObject({
  ...place,
  state: z.literal('live').describe('live: the words are in the archive.'),
  parentBasis: basis.describe('How the parent, or the place as an opening, is known.'),
  missingParent: missingParent
    .unwrap()
    .nullable()
    .describe('The comment it answers, where no capture holds that one; else null.'),
  boundary: boundary
    .unwrap()
    .nullable()
    .describe('Where it is not evident that the lines are one comment: why they are taken as one.'),
  author: z
    .strictObject({
      name: z.string().nullable().describe('As the capture gives it; null where it gives none.'),
      id: z.string().nullable().describe('The source’s id or handle of the author; null without.'),
      role,
      basis: z
        .enum(['recorded', 'inferred'])
        .describe('Whether the capture says who wrote it or the archive worked it out.'),
      confidence: confidence.nullable().describe('How sure the archive is; null when recorded.'),
      reason: z.string().nullable().describe('What it was inferred from; null when recorded.'),
    })
    .describe('Who wrote it: a name only where the capture gives one.'),
  date,
  dateRange: dateRange
    .unwrap()
    .nullable()
    .describe('Between which moments the capture’s own words put it; null with a date or without.'),
  sourceId: sourceId.unwrap().nullable().describe('The source’s id of the comment; null without.'),
  url: url.unwrap().nullable().describe('Its own address at the source; null without.'),
  withheld: withheld
    .unwrap()
    .nullable()
    .describe('Why no capture has its words; null where the words are here.'),
  truncated: z.boolean().describe('Whether every capture holds only the beginning of its words.'),
  stance,
  themes: z.array(slug).describe('The questions it is filed under: an editor’s labels.'),
  labelledBy: labelledBy
    .unwrap()
    .nullable()
    .describe('Who gave the stance and the themes; null where there are none.'),
  captured: captured.describe('Every place in a raw capture that holds it.'),
  missingFrom: missingFrom
    .unwrap()
    .nullable()
    .describe('Later captures of the whole thread in which it does not stand; null without.'),
  source: z.httpUrl().describe('The page where people commented.'),
  text: z.string().describe('The words as captured, letter for letter; one line feed ends a line.'),
});

/** What is left of a comment that was taken out: its number and place. */
export const removedCommentData = z.strictObject({
  ...place,
  state: z.literal('removed').describe('removed: words, author and labels were taken out.'),
  removed: removal.describe('Why and when.'),
});

/** What is left of a comment that is part of another one: its number and place. */
export const movedCommentData = z.strictObject({
  ...place,
  state: z.literal('moved').describe('moved: its words are another comment’s.'),
  moved: move.describe('Where, and why.'),
});

/** One line of `/data/comments.jsonl`, and the whole of `/c/<number>.json`. */
export const commentData = z.discriminatedUnion('state', [
  liveCommentData,
  removedCommentData,
  movedCommentData,
]);

export type CommentData = z.infer<typeof commentData>;
