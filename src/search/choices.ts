/** The properties of a comment by which results are narrowed, as they are named in addresses. */
export const FACETS = ['stance', 'theme', 'thread', 'by', 'has', 'is'] as const;
export type Facet = (typeof FACETS)[number];

/** What is chosen in each facet: any of the values, of every facet in which something is. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** How many comments have each value of a facet. */
export type FacetCounts = Record<Facet, [value: string, count: number][]>;

/** Facets of which nothing was counted. */
export const NO_COUNTS: FacetCounts = {
  stance: [],
  theme: [],
  thread: [],
  by: [],
  has: [],
  is: [],
};
