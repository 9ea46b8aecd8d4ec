import { z } from 'zod';
import { lineRange } from './comment.ts';

/** Sidecar `content/captures/<thread>/<file>.yaml` of one raw capture. */
export const captureSidecar = z.strictObject({
  format: z
    .enum(['pasted-text'])
    .describe('pasted-text: words selected on a page and pasted; no structure survives.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
    .describe('SHA-256 of the capture’s bytes.'),
  originalSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
    .optional()
    .describe('SHA-256 of the bytes before words were removed; only with redactions.'),
  redactions: z
    .array(lineRange)
    .default([])
    .describe('Lines whose words were removed: bars stand in their place.'),
  capturedOn: z.iso.date().nullable().describe('The day it was captured; null when not recorded.'),
  capturedHow: z.string().min(1).describe('One sentence on how the file came to be.'),
  unknown: z.array(z.string().min(1)).describe('What the capture does not record.'),
  passes: z
    .record(z.string().min(1), lineRange)
    .describe('Each pass over the source page, by name, with its lines in this file.'),
});
