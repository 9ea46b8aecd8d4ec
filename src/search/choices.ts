/** The properties of a comment by which results are narrowed, as they are named in addresses. */
export const FACETS = ['stance', 'theme', 'thread', 'by', 'has', 'is'] as const;
export type Facet = (typeof FACETS)[number];

/** What is chosen in each facet: any of the values, of every facet in which something is. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** How many comments have each value of a facet. */
export type FacetCounts = Record<Facet, Map<string, number>>;

/** Facets of which nothing was counted. */
export function noCounts(): FacetCounts {
  const none = () => new Map<string, number>();
  return { stance: none(), theme: none(), thread: none(), by: none(), has: none(), is: none() };
}
