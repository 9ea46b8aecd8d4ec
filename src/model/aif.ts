import type { Claim } from '../schema/archive.ts';
import { edgesOf } from './claims.ts';

/** A node of the Argument Interchange Format: a statement (I), a conflict (CA) or an inference (RA). */
interface AifNode {
  nodeID: string;
  text: string;
  type: 'I' | 'CA' | 'RA';
}

/**
 * The claims in the Argument Interchange Format, as AIFdb's JSON has it (Lawrence, Janier and Reed 2015): an edge
 * between claims runs through a node of its own, a conflict where one answers the other, an inference where it
 * adds to it. Claims keep their names as ids.
 */
export function toAif(claims: ReadonlyMap<string, Claim>) {
  const schemes = edgesOf(claims).map(({ from, to, relation }, index) => ({
    node: {
      nodeID: `${relation === 'adds to' ? 'ra' : 'ca'}.${index + 1}`,
      text: relation,
      type: relation === 'adds to' ? ('RA' as const) : ('CA' as const),
    },
    from: from.slug,
    to: to.slug,
  }));
  const statements = [...claims.values()].map(
    ({ slug, claim }): AifNode => ({ nodeID: slug, text: claim, type: 'I' }),
  );
  return {
    nodes: [...statements, ...schemes.map(({ node }): AifNode => node)],
    edges: schemes
      .flatMap(({ node, from, to }) => [
        { fromID: from, toID: node.nodeID },
        { fromID: node.nodeID, toID: to },
      ])
      .map((edge, index) => ({ edgeID: `e.${index + 1}`, ...edge })),
    locutions: [],
  };
}
