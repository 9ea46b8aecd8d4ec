import { z } from 'zod';
import { commentNumber } from './comment.ts';

/** Sentences a definition may have. */
const SENTENCES = 2;

/** Front matter of `content/glossary/<term>.md`. */
export const glossaryFrontMatter = z.strictObject({
  term: z.string().min(1),
  aliases: z.array(z.string().min(1)).describe('Other forms; search widens to them.'),
  definition: z
    .string()
    .refine(
      (text) =>
        [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length <=
        SENTENCES,
      `at most ${SENTENCES} sentences`,
    ),
  source: z
    .strictObject({
      title: z.string().min(1),
      url: z.httpUrl(),
      grade: z
        .enum(['primary', 'established'])
        .describe('primary: from whom it concerns; established: press, law firm, encyclopaedia.'),
    })
    .nullable(),
  uncertain: z
    .string()
    .min(1)
    .optional()
    .describe('Where commenters use the term unexplained: that they do, and the likely meaning.'),
  in: z.array(commentNumber).describe('Comments that use it.'),
});

export type GlossaryFrontMatter = z.infer<typeof glossaryFrontMatter>;
