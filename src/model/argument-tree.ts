import type { Claim } from '../schema/archive.ts';
import type { Edge, Relation } from './claims.ts';

/** A claim with the claims that answer it or add to it, as a list can show it. */
export interface ArgumentNode {
  claim: Claim;
  /** How it stands to the claim above it; undefined for one that answers nothing. */
  relation: Relation | undefined;
  /** Claims it answers or adds to besides the one above it. */
  also: Edge[];
  children: ArgumentNode[];
}

/**
 * The claims as trees: each stands once, under the first claim it answers or adds to.
 * A claim that could only be reached through a circle of answers becomes a tree of its own.
 */
export function argumentTrees(claims: Iterable<Claim>, edges: readonly Edge[]): ArgumentNode[] {
  const all = [...claims];
  const placed = new Map<string, ArgumentNode>();
  const roots: ArgumentNode[] = [];
  const place = (claim: Claim, above: ArgumentNode | undefined, relation: Relation | undefined) => {
    const also = edges.filter(
      ({ from, to }) => from.slug === claim.slug && to.slug !== above?.claim.slug,
    );
    const node: ArgumentNode = { claim, relation, also, children: [] };
    placed.set(claim.slug, node);
    (above?.children ?? roots).push(node);
    for (const edge of edges) {
      if (edge.to.slug === claim.slug && !placed.has(edge.from.slug)) {
        place(edge.from, node, edge.relation);
      }
    }
  };
  const answersNothing = ({ slug }: Claim) => !edges.some(({ from }) => from.slug === slug);
  for (const claim of all.filter(answersNothing)) place(claim, undefined, undefined);
  for (const claim of all) if (!placed.has(claim.slug)) place(claim, undefined, undefined);
  return roots;
}

/** All nodes of some trees, each before those below it. */
export function depthFirst(nodes: readonly ArgumentNode[]): ArgumentNode[] {
  return nodes.flatMap((node) => [node, ...depthFirst(node.children)]);
}
