import { Graph, layout } from '@dagrejs/dagre';
import type { Claim } from '../schema/archive.ts';
import { argumentTrees, depthFirst } from './argument-tree.ts';
import type { Edge, Relation } from './claims.ts';

/** Measures of the map in its own units, which are CSS pixels at full width (SPEC 14). */
const LINE = 21;
const CHARACTERS = 23;
const NODE_WIDTH = 200;
const TEXT_AT = 15;
/** No claim has this name: a slug holds no dot. */
const ROOT = '.';
const ROOT_WIDTH = 150;

/** A claim on the map: its mark at (x, y), its words in lines, the first level with the mark. */
export interface MapNode {
  claim: Claim;
  x: number;
  y: number;
  lines: string[];
}

/** A line of the map as an SVG path. */
export interface MapEdge {
  path: string;
  relation: Relation | 'opens';
}

export interface ArgumentMap {
  width: number;
  height: number;
  /** Where the question stands: its first line's start and middle. */
  root: { x: number; y: number };
  nodes: MapNode[];
  edges: MapEdge[];
}

/**
 * Lays the claims out from left to right, each to the right of what it answers; the graph may join as well as
 * branch, so dagre (a Sugiyama layout) places it. Nodes come in reading order: each claim, then what answers it,
 * from the top down.
 */
export function layoutMap(claims: readonly Claim[], edges: readonly Edge[]): ArgumentMap {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 26, ranksep: 46, marginx: 0, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const words = new Map(claims.map((claim) => [claim.slug, wrap(claim.claim)]));
  graph.setNode(ROOT, { width: ROOT_WIDTH, height: 3 * LINE });
  for (const { slug } of claims) {
    graph.setNode(slug, { width: NODE_WIDTH, height: ((words.get(slug)?.length ?? 1) + 1) * LINE });
  }
  const inner = edges.filter(({ from, to }) => words.has(from.slug) && words.has(to.slug));
  for (const { from, to } of inner) graph.setEdge(to.slug, from.slug);
  const roots = claims.filter(({ slug }) => !inner.some(({ from }) => from.slug === slug));
  for (const { slug } of roots) graph.setEdge(ROOT, slug);
  layout(graph);

  const place = (slug: string) => {
    const { x, y, width, height } = graph.node(slug);
    return { x: x - width / 2, y: y - height / 2 + LINE / 2 };
  };
  const downwards = (a: Claim, b: Claim) => place(a.slug).y - place(b.slug).y;
  const trees = argumentTrees(
    claims.toSorted(downwards),
    inner.toSorted((a, b) => downwards(a.from, b.from)),
  );
  const nodes = depthFirst(trees).map(({ claim }) => ({
    claim,
    ...place(claim.slug),
    lines: words.get(claim.slug) ?? [],
  }));
  const root = { x: 0, y: graph.node(ROOT).y };
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    root,
    nodes,
    edges: [
      ...roots.map(({ slug }) => ({
        path: elbow({ x: ROOT_WIDTH, y: root.y }, place(slug)),
        relation: 'opens' as const,
      })),
      ...inner.map(({ from, to, relation }) => ({
        path: elbow(endOf(place(to.slug), words.get(to.slug) ?? []), place(from.slug)),
        relation,
      })),
    ],
  };
}

interface Point {
  x: number;
  y: number;
}

/** Average width of a letter of the claims' italic, 17 units high. */
const LETTER = 7.6;

function endOf({ x, y }: Point, [first = '']: readonly string[]): Point {
  return { x: x + TEXT_AT + Math.min(first.length * LETTER, NODE_WIDTH - TEXT_AT) + 6, y };
}

/** A right-angled line with round corners from the end of one claim to the mark of another. */
function elbow(from: Point, to: Point): string {
  const end = to.x - 10;
  const drop = to.y - from.y;
  if (Math.abs(drop) < 1) return `M${n(from.x)} ${n(from.y)}H${n(end)}`;
  const turn = to.x - 28;
  const radius = Math.min(10, Math.abs(drop) / 2) * Math.sign(drop);
  const side = Math.abs(radius);
  return [
    `M${n(from.x)} ${n(from.y)}H${n(turn - side)}`,
    `q${n(side)} 0 ${n(side)} ${n(radius)}`,
    `V${n(to.y - radius)}`,
    `q0 ${n(radius)} ${n(side)} ${n(radius)}`,
    `H${n(end)}`,
  ].join('');
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= CHARACTERS) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
