import { z } from 'zod';

/** One sentence of the archive's: it ends with its only full stop. */
const sentence = z.string().regex(/^[^.!?]+\.$/, 'must be one sentence, ending with a full stop');

/** Front matter of `content/themes/<theme>.md`. */
export const themeFrontMatter = z.strictObject({
  question: z
    .string()
    .regex(/^[^?]+\?$/, 'must be one question')
    .describe('A yes/no question that either side could answer.'),
  label: z
    .string()
    .regex(/^\S+( \S+){0,2}$/, 'must be one to three words')
    .describe('What the theme is called in the margin.'),
  lede: z
    .strictObject({
      for: sentence.describe('What those for selling say.'),
      against: sentence.describe('What those against selling say.'),
    })
    .describe('What each side says to the question, one sentence a side, without a verdict.'),
  leadInTerms: z
    .array(z.string().min(1))
    .default([])
    .describe('Words a reader may search by that do not stand here (lead-in terms, ISO 25964).'),
  order: z.int().min(1).describe('Its place in lists of themes.'),
});

export type ThemeFrontMatter = z.infer<typeof themeFrontMatter>;
