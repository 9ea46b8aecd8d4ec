import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../src/model/claims.ts';
import { layoutMap, type MapNode } from '../../../src/model/map-layout.ts';
import type { Claim } from '../../../src/schema/archive.ts';
import { anyClaims } from '../../support/random-claims.ts';
import { aClaim, byName, realArchive } from '../../support/real-archive.ts';

const direct = (...claims: string[]) => ({
  answers: claims.map((claim) => ({ claim, because: 'direct' as const })),
});

const mapOf = (claims: readonly Claim[]) => layoutMap(claims, edgesOf(byName(...claims)));

/** Claims that lead only to later ones, so that no answers run in a circle; some in many words. */
const treelike = anyClaims.map((claims) =>
  claims.map((claim, index) => ({
    ...claim,
    claim: 'chips '.repeat(2 * index + 1).trim(),
    answers: claim.answers.filter((answer) => answer.claim > claim.slug),
    supports: claim.supports.filter((supported) => supported > claim.slug),
  })),
);

/** What a claim covers: its mark, its words and the number below them, at SPEC 14's sizes. */
function boxOf({ x, y, lines }: MapNode) {
  const longest = Math.max(...lines.map(({ length }) => length));
  return { left: x - 6, right: x + 15 + longest * 7.6, top: y - 10, bottom: y + lines.length * 21 };
}

const downwards = (a: MapNode, b: MapNode) => a.y - b.y;

function overlaps(one: MapNode, other: MapNode): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function overlapping(nodes: readonly MapNode[]): string[] {
  return nodes.flatMap((one, index) =>
    nodes
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `${one.claim.slug} ${other.claim.slug}`),
  );
}

/** Edges whose claim does not stand to the right of what it answers or adds to. */
function backwards(claims: readonly Claim[]): string[] {
  const at = new Map(mapOf(claims).nodes.map(({ claim, x }) => [claim.slug, x]));
  return edgesOf(byName(...claims))
    .filter(({ from, to }) => (at.get(from.slug) ?? 0) <= (at.get(to.slug) ?? 0))
    .map(({ from, to }) => `${from.slug} ${to.slug}`);
}

describe('the map of the archive’s claims', () => {
  const claims = [...realArchive().claims.values()];
  const { nodes, edges, width, height } = mapOf(claims);

  it('Holds each claim once, in all its words', () => {
    const words = nodes.map(({ claim, lines }) => [claim.slug, lines.join(' ')]);
    expect(words.toSorted()).toEqual(claims.map(({ slug, claim }) => [slug, claim]).toSorted());
  });

  it('Sets no claim over another, and all inside its frame', () => {
    expect(overlapping(nodes)).toEqual([]);
    for (const { left, right, top, bottom } of nodes.map(boxOf)) {
      expect(Math.min(left + 6, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  it('Draws every edge, and one from the question to each claim that answers none', () => {
    const between = edgesOf(byName(...claims));
    const opening = claims.filter(({ slug }) => !between.some(({ from }) => from.slug === slug));
    expect(edges.map(({ relation }) => relation).toSorted()).toEqual(
      [...between.map(({ relation }) => relation), ...opening.map(() => 'opens')].toSorted(),
    );
  });

  it('Is the same each time', () => {
    expect(mapOf(claims)).toEqual(mapOf(claims));
  });
});

describe('the map of any claims', () => {
  it('Holds each once, none over another, in circles of answers too', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { nodes } = mapOf(claims);
        expect(nodes.map(({ claim }) => claim.slug).toSorted()).toEqual(
          claims.map(({ slug }) => slug).toSorted(),
        );
        expect(overlapping(nodes)).toEqual([]);
      }),
    );
  });

  it('Sets each to the right of what it answers or adds to, none over another', () => {
    fc.assert(
      fc.property(treelike, (claims) => {
        expect(backwards(claims)).toEqual([]);
        expect(overlapping(mapOf(claims).nodes)).toEqual([]);
      }),
    );
  });
});

describe('the order of a map', () => {
  it('Is that of reading: each claim, then what answers it, from the top down', () => {
    const claims = [
      aClaim('b'),
      aClaim('a'),
      aClaim('a-1', direct('a')),
      aClaim('a-2', direct('a')),
      aClaim('a-1-1', direct('a-1')),
      aClaim('b-1', direct('b')),
    ];
    const { nodes } = mapOf(claims);
    const below = (above: MapNode) =>
      nodes.filter(({ claim }) => claim.answers[0]?.claim === above.claim.slug).toSorted(downwards);
    const read = (some: MapNode[]): MapNode[] => some.flatMap((n) => [n, ...read(below(n))]);
    const openings = nodes.filter(({ claim }) => claim.answers.length === 0).toSorted(downwards);
    expect(nodes).toEqual(read(openings));
  });

  it('Never puts an answer before all that it answers', () => {
    fc.assert(
      fc.property(treelike, (claims) => {
        const order = mapOf(claims).nodes.map(({ claim }) => claim.slug);
        const edges = edgesOf(byName(...claims));
        const early = order.filter((slug, index) => {
          const above = edges.filter(({ from }) => from.slug === slug);
          return above.length > 0 && above.every(({ to }) => order.indexOf(to.slug) > index);
        });
        expect(early).toEqual([]);
      }),
    );
  });

  it('Leaves out edges to claims that are not on it', () => {
    const [a, b] = [aClaim('a'), aClaim('b', direct('a'))];
    const { nodes, edges } = layoutMap([b], edgesOf(byName(a, b)));
    expect(nodes.map(({ claim }) => claim.slug)).toEqual(['b']);
    expect(edges.map(({ relation }) => relation)).toEqual(['opens']);
  });
});
