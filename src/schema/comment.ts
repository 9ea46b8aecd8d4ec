import { z } from 'zod';
import { basis, confidence, inferred } from './basis.ts';
import { capturedPart, captureId } from './captured-part.ts';

/** A comment's permanent number: whole, from 1, at most nine digits so that no reader of YAML or JSON rounds it. */
export const commentNumber = z
  .int('must be a whole number')
  .min(1, 'numbers start at 1')
  .max(999_999_999, 'at most nine digits');

export const role = z
  .enum(['reader', 'host'])
  .describe('reader: nothing more is known; host: speaks for the publication.');

export const stance = z
  .enum(['for', 'against', 'mixed', 'none'])
  .describe('An editor’s label of the comment’s stance toward selling H200s to China.');

const author = z
  .discriminatedUnion('basis', [
    z.strictObject({
      name: z.string().min(1),
      id: z
        .string()
        .min(1)
        .optional()
        .describe('The source’s id or handle of the author, where the capture gives one.'),
      role,
      basis: z.literal('recorded'),
    }),
    z.strictObject({
      name: z.null(),
      role,
      basis: z.literal('inferred'),
      confidence,
      reason: z.string().min(1),
    }),
  ])
  .describe('Who wrote it: a name only where the capture gives one.');

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error:
    "must be null, a day such as '2025-12-09' or a time with its zone such as '2025-12-09T14:02:00Z'",
});

const date = moment
  .nullable()
  .describe('When the source says the comment was posted; null when it does not say.');

/** When it was posted, worked out from words such as “3 hours ago” and the time of the capture; both ends included. */
const dateRange = z
  .strictObject({
    earliest: moment.describe('It was not posted before.'),
    latest: moment.describe('It was not posted after.'),
    said: z.string().min(1).describe('The words of the source, letter for letter.'),
    confidence: confidence.optional(),
    reason: z.string().min(1).optional().describe('What it was worked out from.'),
  })
  .describe('Only without a date: between which moments the capture’s own words put it.');

/** A language as a BCP 47 tag, such as `zh` or `pt-BR`. */
const languageTag = z
  .string()
  .refine(isLanguageTag, { error: "must be a BCP 47 language tag, such as 'zh' or 'pt-BR'" });

/** Why and when the words of a comment were taken out of the archive. */
export const removal = z.strictObject({
  reason: z
    .enum(['author', 'law', 'privacy', 'safety'])
    .describe('Asked for by its author; ordered by law; to protect a person’s privacy or safety.'),
  date: z.iso.date().describe('The day they were taken out.'),
});

/** Where the words of a comment went that was not one of its own after all. */
export const move = z.strictObject({
  to: commentNumber.describe('The comment that now holds its words.'),
  reason: z.string().min(1).describe('One clause a reader can check.'),
});

/** Front matter of `content/comments/<number>.md`. */
export const commentFrontMatter = z.strictObject({
  number: commentNumber,
  parent: commentNumber.nullable().describe('The comment it answers; null for an opening.'),
  parentBasis: basis.describe('How the parent, or the place as an opening, is known.'),
  missingParent: z
    .strictObject({ id: z.string().min(1).describe('The source’s id of that comment.') })
    .optional()
    .describe('Only with parent null: it answers a comment that no capture holds.'),
  boundary: inferred
    .optional()
    .describe('Only where it is not evident that the lines are one comment.'),
  author,
  date,
  dateRange: dateRange.optional(),
  sourceId: z.string().min(1).optional().describe('The source’s id of the comment.'),
  url: z.httpUrl().optional().describe('Its own address at the source.'),
  language: languageTag
    .optional()
    .describe('The language of its words; left out where a program tells it or nobody knows it.'),
  captured: z.array(capturedPart).min(1, 'must name at least one place in a capture'),
  missingFrom: z
    .array(captureId)
    .min(1)
    .optional()
    .describe('Later captures of the whole thread in which it does not stand.'),
  withheld: z
    .enum(['deleted', 'moderated', 'unknown'])
    .optional()
    .describe(
      'Only without words: its author took them back at the source, a moderator did, or it does not say.',
    ),
  truncated: z
    .literal(true)
    .optional()
    .describe('Only where every capture holds no more than the beginning of the words.'),
  stance,
  themes: z.array(z.string().min(1)).describe('Names of files in content/themes/.'),
  labelledBy: z
    .literal('editor')
    .optional()
    .describe('Who gave the stance and the themes; needed as soon as there are any.'),
  state: z
    .enum(['live', 'removed', 'moved'])
    .default('live')
    .describe(
      'removed: words and author were taken out; moved: they are another comment’s. Number, place and replies stay.',
    ),
  removed: removal.optional().describe('Only with state removed.'),
  moved: move.optional().describe('Only with state moved.'),
  sameVoice: z
    .strictObject({ comment: commentNumber, confidence, reason: z.string().min(1).optional() })
    .optional()
    .describe('A guess, for editors only, that one person also wrote another comment.'),
});

export type DateRange = z.infer<typeof dateRange>;
export type CommentFrontMatter = z.infer<typeof commentFrontMatter>;
export type Removal = z.infer<typeof removal>;
export type Author = CommentFrontMatter['author'];
export type Stance = z.infer<typeof stance>;

function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}
