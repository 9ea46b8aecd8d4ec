import { z } from 'zod';
import { commentNumber, stance } from './comment.ts';
import { slug } from './slug.ts';

/** Words a claim may have. */
const CLAIM_WORDS = 12;

const quotation = z.strictObject({
  comment: commentNumber.describe('The comment quoted.'),
  exact: z
    .array(z.string().min(1))
    .min(1)
    .describe('Stretches of the comment’s words, each found in it exactly once, in order.'),
});

const answer = z.strictObject({
  claim: slug.describe('The claim answered.'),
  because: z
    .enum(['direct', 'set against'])
    .describe('direct: a quoted comment replies to one the other claim quotes; else paired by us.'),
});

/** Front matter of `content/claims/<claim>.md`. */
export const claimFrontMatter = z.strictObject({
  claim: z
    .string()
    .regex(/[.?]$/, 'must be a sentence')
    .refine((text) => text.split(/\s+/).length <= CLAIM_WORDS, `at most ${CLAIM_WORDS} words`)
    .describe('The argument in our words, as its author would accept it.'),
  themes: z.array(slug).min(1).describe('The first is the theme on whose page it stands.'),
  stance,
  quotations: z.array(quotation).min(1),
  answers: z.array(answer).default([]).describe('Claims that this one answers.'),
  supports: z.array(slug).default([]).describe('Claims that this one adds to.'),
  leadInTerms: z
    .array(z.string().min(1))
    .default([])
    .describe('Words a reader may search by that do not stand here (lead-in terms, ISO 25964).'),
  labelledBy: z.literal('editor').describe('Who made the claim and its labels.'),
  disagreement: z
    .string()
    .min(1)
    .optional()
    .describe('Why its stance or theme is not its comment’s, where it is not.'),
});

export type ClaimFrontMatter = z.infer<typeof claimFrontMatter>;
