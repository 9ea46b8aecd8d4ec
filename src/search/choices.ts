import type { CommentDocument } from './documents.ts';

/** The properties of a comment by which results are narrowed, as they are named in addresses. */
export const FACETS = ['stance', 'theme', 'thread', 'by', 'has', 'is'] as const;
export type Facet = (typeof FACETS)[number];

/** What is chosen in each facet: any of the values, of every facet in which something is. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What a comment is in a facet; a facet counts each of these values. */
export function valuesOf(document: CommentDocument, facet: Facet): readonly string[] {
  switch (facet) {
    case 'stance':
      return [document.stance];
    case 'theme':
      return document.themes;
    case 'thread':
      return [document.thread];
    case 'by':
      return [document.role];
    case 'has':
      return document.link ? ['link'] : [];
    case 'is':
      return [
        document.opening ? 'opening' : 'reply',
        document.answered ? 'answered' : 'unanswered',
      ];
  }
}

/** Whether a comment is what is chosen, in every facet. */
export function isChosen(document: CommentDocument, choice: Choice): boolean {
  return FACETS.every((facet) => {
    const wanted = choice[facet] ?? [];
    return wanted.length === 0 || isOneOf(document, facet, wanted);
  });
}

function isOneOf(document: CommentDocument, facet: Facet, wanted: readonly string[]): boolean {
  return valuesOf(document, facet).some((value) => wanted.includes(value));
}

/** How many comments have each value of a facet. */
export type FacetCounts = Record<Facet, Map<string, number>>;

/** Facets of which nothing was counted. */
export function noCounts(): FacetCounts {
  const none = () => new Map<string, number>();
  return { stance: none(), theme: none(), thread: none(), by: none(), has: none(), is: none() };
}
