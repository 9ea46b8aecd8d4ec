import { homeTheme } from '../model/claims.ts';
import type { Archive } from '../schema/archive.ts';
import type { Stance } from '../schema/comment.ts';

/** A question, a claim or a glossary entry as search holds it. */
export interface Entry {
  id: number;
  kind: 'theme' | 'claim' | 'term';
  slug: string;
  /** The theme on whose page it stands: its own, or a claim's first. */
  theme: string;
  /** What is shown: the question, the claim or the term. */
  text: string;
  /** What else it is found by. */
  about: string;
  stance: Stance | null;
}

/** An entry as it is listed. */
export type ListedEntry = Omit<Entry, 'about'>;

/** The archive's own sentences, in the order in which they are listed. */
export function entriesOf({ themes, claims, glossary }: Archive): Entry[] {
  const found: Omit<Entry, 'id'>[] = [
    ...[...themes.values()].map(({ slug, question, label, lede, leadInTerms }) => ({
      kind: 'theme' as const,
      slug,
      theme: slug,
      text: question,
      about: [label, lede.for, lede.against, ...leadInTerms].join('\n'),
      stance: null,
    })),
    ...[...claims.values()].map((claim) => ({
      kind: 'claim' as const,
      slug: claim.slug,
      theme: homeTheme(claim),
      text: claim.claim,
      about: claim.leadInTerms.join('\n'),
      stance: claim.stance,
    })),
    ...[...glossary.values()].map(({ slug, term, aliases }) => ({
      kind: 'term' as const,
      slug,
      theme: '',
      text: term,
      about: aliases.join('\n'),
      stance: null,
    })),
  ];
  return found.map((entry, id) => ({ ...entry, id }));
}
