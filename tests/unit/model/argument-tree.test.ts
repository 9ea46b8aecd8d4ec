import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArgumentNode, argumentTrees, depthFirst } from '../../../src/model/argument-tree.ts';
import { edgesOf } from '../../../src/model/claims.ts';
import type { Claim } from '../../../src/schema/archive.ts';
import { anyClaims } from '../../support/random-claims.ts';
import { aClaim, byName, realArchive } from '../../support/real-archive.ts';

const direct = (...claims: string[]) => ({
  answers: claims.map((claim) => ({ claim, because: 'direct' as const })),
});

function treesOf(claims: Iterable<Claim>): ArgumentNode[] {
  const all = [...claims];
  return argumentTrees(all, edgesOf(byName(...all)));
}

const slugs = (nodes: readonly ArgumentNode[]) => nodes.map(({ claim }) => claim.slug);

/** The trees as nested lists of names: `['a', ['b']]`. */
type Shape = (string | Shape)[];
function shapeOf(nodes: readonly ArgumentNode[]): Shape {
  return nodes.flatMap(({ claim, children }) =>
    children.length === 0 ? [claim.slug] : [claim.slug, shapeOf(children)],
  );
}

describe('the claims as trees', () => {
  it('Put each under what it answers or adds to', () => {
    const claims = [
      aClaim('a'),
      aClaim('b', direct('a')),
      aClaim('c', { supports: ['b'] }),
      aClaim('d', direct('a')),
      aClaim('e'),
    ];
    expect(shapeOf(treesOf(claims))).toEqual(['a', ['b', ['c'], 'd'], 'e']);
    expect(depthFirst(treesOf(claims)).map(({ relation }) => relation)).toEqual([
      undefined,
      'direct',
      'adds to',
      'direct',
      undefined,
    ]);
  });

  it('Name what a claim answers besides', () => {
    const claims = [aClaim('a'), aClaim('b'), aClaim('c', direct('a', 'b'))];
    expect(shapeOf(treesOf(claims))).toEqual(['a', ['c'], 'b']);
    const also = depthFirst(treesOf(claims)).flatMap((node) => node.also.map(({ to }) => to.slug));
    expect(also).toEqual(['b']);
  });

  it('Hold each once even where answers run in a circle', () => {
    const circle = [
      aClaim('a', direct('c')),
      aClaim('b', direct('a')),
      aClaim('c', direct('b')),
      aClaim('d', direct('b')),
    ];
    expect(shapeOf(treesOf(circle))).toEqual(['a', ['b', ['c', 'd']]]);
    expect(treesOf(circle)[0]?.also.map(({ to }) => to.slug)).toEqual(['c']);
  });

  it('Hold each of any claims exactly once, and every edge between them', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const nodes = depthFirst(treesOf(claims));
        expect(slugs(nodes).toSorted()).toEqual(claims.map(({ slug }) => slug).toSorted());
        const edges = nodes.flatMap(({ relation, also }) => [
          ...(relation ? [relation] : []),
          ...also,
        ]);
        expect(edges).toHaveLength(edgesOf(byName(...claims)).length);
      }),
    );
  });

  it('Hold each of the archive’s exactly once', () => {
    const { claims } = realArchive();
    const all = slugs(depthFirst(treesOf(claims.values())));
    expect(all.toSorted()).toEqual([...claims.keys()].toSorted());
    expect(all.length).toBeGreaterThan(0);
  });
});
