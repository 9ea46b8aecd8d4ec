import { z } from 'zod';
import { confidence, inferred } from './basis.ts';
import { role } from './comment.ts';

/** What a comment answers, as the capture says it. */
const capturedParent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('opening').describe('The source shows it as an opening.') }),
    z.strictObject({
      kind: z.literal('reply'),
      id: z.string().min(1).describe('The source’s id of the comment it answers, captured or not.'),
    }),
    z.strictObject({ kind: z.literal('unknown').describe('The capture does not say.') }),
  ])
  .describe('What it answers, as the capture says it.');

/** A day, or a time with its zone. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** A comment's date, as far as the capture gives one. */
const capturedDate = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exact'), date: moment }),
    z.strictObject({
      kind: z.literal('range').describe('Worked out from words such as “3 hours ago”.'),
      earliest: moment,
      latest: moment,
      said: z.string().min(1).describe('The words of the source, letter for letter.'),
      confidence: confidence.optional(),
      reason: z.string().min(1).optional(),
    }),
    z.strictObject({
      kind: z
        .literal('relative')
        .describe('The capture has no more than words that count from the day it was made.'),
      said: z.string().min(1).describe('The words of the source, letter for letter.'),
    }),
    z.strictObject({ kind: z.literal('unknown') }),
  ])
  .describe('When it was posted.');

/** A comment's words, as the capture holds them; a link or an image in them is not yet trusted. */
const capturedWords = z
  .discriminatedUnion('format', [
    z.strictObject({ format: z.literal('text'), value: z.string() }),
    z.strictObject({ format: z.literal('html'), value: z.string() }),
    z.strictObject({ format: z.literal('markdown'), value: z.string() }),
  ])
  .describe('text: every character is a word of the comment; html, markdown: marked up.');

/** What an archive worked out of a comment: its own export says so, and no import may make a record of it. */
const exportedInference = z
  .strictObject({
    parent: inferred
      .omit({ kind: true })
      .extend({ id: z.string().min(1).nullable().describe('As in parent; null for an opening.') })
      .optional(),
    author: inferred.omit({ kind: true }).extend({ role }).optional(),
    boundary: inferred.omit({ kind: true }).optional(),
  })
  .describe('Only from our own export: what it says was inferred, not recorded.');

/** One comment as one capture holds it. */
export const capturedComment = z.strictObject({
  id: z
    .string()
    .min(1)
    .nullable()
    .describe('The source’s id, prefixes stripped, unique in the capture; null without one.'),
  parent: capturedParent,
  author: z.strictObject({
    name: z.string().min(1).nullable().describe('As the source shows it; null where it does not.'),
    id: z.string().min(1).nullable().describe('The source’s id or handle of the author.'),
    host: z.boolean().describe('Whether the capture says that the author speaks for the source.'),
  }),
  date: capturedDate,
  words: capturedWords.nullable().describe('Null where the source withholds them.'),
  withheld: z
    .enum(['deleted', 'moderated', 'unknown'])
    .nullable()
    .describe(
      'Why the source shows no words: its author took them back, a moderator did, or it does not say.',
    ),
  truncated: z.boolean().describe('Whether the capture holds only the beginning of its words.'),
  url: z.httpUrl().nullable().describe('Its own address at the source.'),
  inferred: exportedInference.optional(),
  place: z
    .string()
    .min(1)
    .describe('Where in the capture it stands: a JSON Pointer (RFC 6901), a message, an element.'),
  source: z
    .string()
    .min(1)
    .optional()
    .describe('Only where the capture holds several sources: the key of the one it is from.'),
});

/** Something in a capture that was not taken over, and why. */
export const quarantined = z.strictObject({
  place: z.string().min(1).describe('Where in the capture.'),
  code: z
    .enum([
      'malformed',
      'no-id',
      'duplicate-id',
      'no-words',
      'bad-date',
      'bad-parent',
      'cycle',
      'too-large',
      'not-a-comment',
      'not-loaded',
      'bad-encoding',
    ])
    .describe('The reason code of the report.'),
  what: z.string().min(1).describe('One sentence: what is wrong with it.'),
  /** How many comments it stands for: a list that was not loaded stands for several. */
  count: z.int().min(1),
  source: z
    .string()
    .min(1)
    .optional()
    .describe('Only where the capture holds several sources, and it is known to be from this one.'),
});

/** The formats of captures with structure; told from the bytes, never from the file's name. */
export const captureFormat = z.enum([
  'substack',
  'hacker-news-algolia',
  'hacker-news-firebase',
  'reddit',
  'discourse',
  'mbox',
  'maildir',
  'disqus',
  'wxr',
  'h200-debate',
  'pasted-text',
]);

/**
 * What every adapter makes of a capture: the comments it holds in page order, parents by the source's ids, nothing
 * added and nothing guessed. in = comments + quarantined.
 */
export const capturedThread = z.strictObject({
  format: captureFormat,
  source: z.strictObject({
    title: z.string().min(1).nullable(),
    publication: z.string().min(1).nullable(),
    url: z.httpUrl().nullable(),
    published: moment.nullable(),
  }),
  reported: z
    .int()
    .min(0)
    .nullable()
    .describe('How many comments the source says there are; null when it does not say.'),
  sources: z
    .array(
      z.strictObject({
        key: z.string().min(1).describe('The capture’s own id of it.'),
        title: z.string().min(1).nullable(),
        url: z.httpUrl().nullable(),
        published: moment.nullable(),
        comments: z.int().min(0).describe('How many of the comments are from it.'),
      }),
    )
    .optional()
    .describe(
      'Only where the capture holds the comments of several sources; `chooseSource` makes a thread of one.',
    ),
  comments: z.array(capturedComment),
  quarantined: z.array(quarantined),
});

export type CapturedWords = z.infer<typeof capturedWords>;
export type CaptureFormat = z.infer<typeof captureFormat>;
export type CapturedComment = z.infer<typeof capturedComment>;
export type Quarantined = z.infer<typeof quarantined>;
export type CapturedThread = z.infer<typeof capturedThread>;
