import { z } from 'zod';

export const confidence = z
  .enum(['high', 'medium', 'low'])
  .describe('How sure the archive is of what it inferred.');

const reason = z.string().min(1).describe('One clause a reader can check against the words.');

export const inferred = z
  .strictObject({
    kind: z.literal('inferred').describe('inferred: worked out by the archive.'),
    confidence,
    reason,
  })
  .describe('Worked out by the archive from the text; never shown as a fact.');

export const recorded = z
  .strictObject({ kind: z.literal('recorded').describe('recorded: the capture says so.') })
  .describe('Stated by the capture itself.');

export const basis = z
  .discriminatedUnion('kind', [recorded, inferred])
  .describe('Where a statement about a comment or a source comes from.');

export type Confidence = z.infer<typeof confidence>;
