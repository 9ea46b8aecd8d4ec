import { z } from 'zod';
import { basis } from './basis.ts';
import { commentNumber } from './comment.ts';

/** Words of one comment, letter for letter. */
export const quotation = z.strictObject({
  comment: commentNumber,
  exact: z.string().min(1).describe('Found exactly once in the comment’s words.'),
});

/** Front matter of `content/threads/<thread>.md`; the body is the editor’s introduction. */
export const threadFrontMatter = z.strictObject({
  title: z.string().min(1).describe('The archive’s title of the thread.'),
  lede: z.string().min(1).describe('One or two sentences: who argues about what.'),
  source: z
    .strictObject({
      title: z.string().min(1),
      publication: z.string().min(1),
      url: z.httpUrl(),
      published: z.iso
        .date()
        .or(z.string().regex(/^\d{4}(-\d{2})?$/, "must be 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'"))
        .nullable(),
      basis,
    })
    .describe('The page where people commented, and how it is known to be that page.'),
  provenance: z.string().min(1).describe('What the capture kept and what the archive worked out.'),
  exchange: z
    .tuple([quotation, quotation])
    .optional()
    .describe('A comment and a direct reply to it, quoted on the home page; 30 words a side.'),
});

export type Quotation = z.infer<typeof quotation>;

export type ThreadFrontMatter = z.infer<typeof threadFrontMatter>;
