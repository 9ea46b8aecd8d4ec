import { z } from 'zod';
import { claimFrontMatter } from './claim.ts';
import { slug } from './slug.ts';
import { themeFrontMatter } from './theme.ts';

const { question, label, lede, leadInTerms } = themeFrontMatter.shape;
const claim = claimFrontMatter.shape;

const themeData = z
  .strictObject({
    slug: slug.describe('Its name in addresses and in other records.'),
    address: z.url().describe('The permanent address of the theme’s page.'),
    question,
    label,
    lede,
    leadInTerms: leadInTerms.unwrap().describe('Words readers may search it by.'),
  })
  .describe('A question the debate turns on.');

const claimData = z
  .strictObject({
    slug: slug.describe('Its name in addresses and in other records.'),
    address: z.url().describe('Its permanent address, on the page of its first theme.'),
    claim: claim.claim,
    themes: claim.themes,
    stance: claim.stance,
    labelledBy: claim.labelledBy,
    disagreement: claim.disagreement,
    quotations: z
      .array(
        claim.quotations.element.extend({
          address: z.url().describe('The permanent address of the comment quoted.'),
        }),
      )
      .describe('The commenters’ words that it stands for.'),
    answers: claim.answers.unwrap().describe('The claims it answers.'),
    supports: claim.supports.unwrap().describe('The claims it adds to.'),
    leadInTerms: claim.leadInTerms.unwrap().describe('Words readers may search it by.'),
  })
  .describe('One argument in the archive’s words, with what backs it and what it meets.');

/** The whole of `/data/claims.json`. */
export const claimsFile = z.strictObject({
  themes: z.array(themeData).describe('The questions the debate turns on, in the site’s order.'),
  claims: z.array(claimData).describe('The arguments, each with its edges to others.'),
});

export type ClaimsFile = z.infer<typeof claimsFile>;
