import { z } from 'zod';
import { lineRange } from './captured-part.ts';
import { captureFormat } from './captured-thread.ts';

/** A place in a capture with structure whose words and author were removed. */
const redactedPlace = z.strictObject({
  place: z.string().min(1).describe('As its adapter names it.'),
});

/** Fields of a capture with structure that were barred before it was stored, wherever they stood in it. */
const redactedField = z.strictObject({
  field: z.string().min(1).describe('As the format calls it: an element, a key, a header field.'),
  count: z.int().min(1).describe('How many bars stand in such fields.'),
  because: z
    .enum(['personal', 'not shown'])
    .describe(
      'personal: it says how to reach somebody, or where they were; not shown: the source shows it to no reader.',
    ),
});

/** Sidecar `content/captures/<thread>/<file>.yaml` of one raw capture. */
export const captureSidecar = z.strictObject({
  format: captureFormat.describe(
    'pasted-text: words selected on a page and pasted; no structure survives.',
  ),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
    .describe('SHA-256 of the capture’s bytes.'),
  originalSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
    .optional()
    .describe('SHA-256 of the bytes as they were found; only with redactions.'),
  redactions: z
    .array(z.union([lineRange, redactedPlace, redactedField]))
    .default([])
    .describe('What bars stand for: lines or places whose words were removed, fields.'),
  capturedOn: z.iso.date().nullable().describe('The day it was captured; null when not recorded.'),
  addedOn: z.iso
    .date()
    .optional()
    .describe('The day the archive took it in; left out where nobody wrote it down.'),
  capturedHow: z.string().min(1).describe('One sentence on how the file came to be.'),
  unknown: z.array(z.string().min(1)).describe('What the capture does not record.'),
  reported: z
    .int()
    .min(0)
    .nullable()
    .optional()
    .describe('How many comments the source says there are; null when the capture does not say.'),
  only: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Only of a file with the comments of several sources: the key of the one that is taken in here.',
    ),
  extent: z
    .literal('part')
    .optional()
    .describe('Only where it holds a part of the thread alone and does not say so itself.'),
  pageLines: z
    .array(lineRange)
    .min(1)
    .optional()
    .describe(
      'Only of pasted text: lines that are the page’s own and no words of a comment: a button, a name, a time.',
    ),
  passes: z
    .record(z.string().min(1), lineRange)
    .default({})
    .describe(
      'Only of pasted text: each pass over the source page, by name, with its lines in this file.',
    ),
});

export type RedactedField = z.infer<typeof redactedField>;
export type CaptureSidecar = z.infer<typeof captureSidecar>;
