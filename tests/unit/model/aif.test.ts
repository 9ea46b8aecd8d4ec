import { describe, expect, it } from 'vitest';
import { toAif } from '../../../src/model/aif.ts';
import { edgesOf } from '../../../src/model/claims.ts';
import { realArchive } from '../../support/real-archive.ts';

const { claims } = realArchive();
const aif = toAif(claims);

describe('the claims in the Argument Interchange Format', () => {
  it('hold every claim as a statement, word for word', () => {
    const statements = aif.nodes.filter(({ type }) => type === 'I');
    expect(statements.map(({ nodeID, text }) => [nodeID, text])).toEqual(
      [...claims.values()].map(({ slug, claim }) => [slug, claim]),
    );
  });

  it('lead back to the same edges between the same claims', () => {
    const read = aif.nodes
      .filter(({ type }) => type !== 'I')
      .map(({ nodeID, text, type }) => ({
        from: aif.edges.find(({ toID }) => toID === nodeID)?.fromID,
        to: aif.edges.find(({ fromID }) => fromID === nodeID)?.toID,
        relation: text,
        type,
      }));
    expect(read).toEqual(
      edgesOf(claims).map(({ from, to, relation }) => ({
        from: from.slug,
        to: to.slug,
        relation,
        type: relation === 'adds to' ? 'RA' : 'CA',
      })),
    );
  });

  it('give every node and every edge an id of its own', () => {
    const ids = [
      ...aif.nodes.map(({ nodeID }) => nodeID),
      ...aif.edges.map(({ edgeID }) => edgeID),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
