import { z } from 'zod';

/** Lines of a capture, counted from 1, both ends included: `'12'` or `'6-7'`. */
export const lineRange = z
  .string()
  .regex(/^[1-9]\d*(-[1-9]\d*)?$/, "must be a line or a range of lines, such as '12' or '6-7'");

/** A raw file, as <thread>/<file>. */
export const captureId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9][a-z0-9.-]*$/, "must be '<thread>/<file>'")
  .describe('The raw file, as <thread>/<file>.');

const capturedLines = z
  .strictObject({
    capture: captureId,
    pass: z.string().min(1).describe('Which time through the source page.'),
    lines: lineRange.describe('The lines of the file, counted from 1, both ends included.'),
    words: z
      .literal('other')
      .optional()
      .describe('Only where these lines are other words than those shown.'),
  })
  .describe('Where one pass over the source page holds this comment: captures without structure.');

const capturedPlace = z
  .strictObject({
    capture: captureId,
    place: z
      .string()
      .min(1)
      .describe(
        'Where in the file, as its adapter names it: a JSON Pointer (RFC 6901), a message.',
      ),
    words: z
      .enum(['part', 'other', 'withheld'])
      .optional()
      .describe(
        'Only where this capture has other words than those shown: their beginning, another wording, or none.',
      ),
    differs: z
      .array(z.enum(['author', 'date', 'parent']))
      .min(1)
      .optional()
      .describe('Only where this capture says something else than is shown: of what.'),
  })
  .describe('Where a capture with structure holds this comment.');

/** Where a capture holds a comment. */
export const capturedPart = z.union([capturedLines, capturedPlace]);

export type CapturedPart = z.infer<typeof capturedPart>;
export type CapturedLines = z.infer<typeof capturedLines>;
export type CapturedPlace = z.infer<typeof capturedPlace>;

/** Whether the capture is one without structure, whose parts are lines. */
export function isLines(part: CapturedPart): part is CapturedLines {
  return 'lines' in part;
}
