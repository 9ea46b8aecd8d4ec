import type { Archive, Claim, Comment } from '../schema/archive.ts';

/** How one claim stands to another: it answers it directly, is set against it by us, or adds to it. */
export type Relation = 'direct' | 'set against' | 'adds to';

/** An edge from a claim to the one it answers or supports. */
export interface Edge {
  from: Claim;
  to: Claim;
  relation: Relation;
}

/** All edges between claims, in the order of the claims. Edges to claims that do not exist are left out. */
export function edgesOf(claims: ReadonlyMap<string, Claim>): Edge[] {
  return [...claims.values()].flatMap((from) =>
    [
      ...from.answers.map(({ claim, because }) => ({ claim, relation: because })),
      ...from.supports.map((claim) => ({ claim, relation: 'adds to' as const })),
    ].flatMap(({ claim, relation }) => {
      const to = claims.get(claim);
      return to ? [{ from, to, relation }] : [];
    }),
  );
}

/** The claims that quote a comment. */
export function claimsQuoting(number: number, claims: Iterable<Claim>): Claim[] {
  return [...claims].filter(({ quotations }) =>
    quotations.some(({ comment }) => comment === number),
  );
}

/** The comments that claims quote, those quoted most often if they are more than `most`, in the order of numbers. */
export function quotedComments(
  { claims, comments }: Pick<Archive, 'claims' | 'comments'>,
  most: number,
): Comment[] {
  const quotations = [...claims.values()].flatMap((claim) => claim.quotations);
  const times = Map.groupBy(quotations, ({ comment }) => comment);
  return [...times]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, most)
    .flatMap(([number]) => comments.get(number) ?? [])
    .toSorted((a, b) => a.number - b.number);
}

/** The theme on whose page a claim stands: its first. */
export function homeTheme({ themes }: Claim): string {
  return themes[0] ?? '';
}

/** The id of the panel with a claim's cards; no slug holds an underscore, so none is the same. */
export function cardId({ slug }: Claim): string {
  return `card_${slug}`;
}
