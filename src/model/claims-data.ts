import type { Archive } from '../schema/archive.ts';
import type { ClaimsFile } from '../schema/claims-data.ts';
import { homeTheme } from './claims.ts';

/** Full addresses of what the data names. */
export interface Addresses {
  theme: (slug: string) => string;
  claim: (theme: string, slug: string) => string;
  comment: (number: number) => string;
}

/** What `/data/claims.json` holds: themes, claims with their quotations, and the edges between claims. */
export function claimsData({ themes, claims }: Archive, address: Addresses): ClaimsFile {
  return {
    themes: [...themes.values()].map(({ slug, question, label, lede, leadInTerms }) => ({
      slug,
      address: address.theme(slug),
      question,
      label,
      lede,
      leadInTerms,
    })),
    claims: [...claims.values()].map((claim) => ({
      slug: claim.slug,
      address: address.claim(homeTheme(claim), claim.slug),
      claim: claim.claim,
      themes: claim.themes,
      stance: claim.stance,
      labelledBy: claim.labelledBy,
      disagreement: claim.disagreement,
      quotations: claim.quotations.map(({ comment, exact }) => ({
        comment,
        address: address.comment(comment),
        exact,
      })),
      answers: claim.answers,
      supports: claim.supports,
      leadInTerms: claim.leadInTerms,
    })),
  };
}
