import { z } from 'zod';
import type { ResultRow } from '../results.ts';

/** What a build of ours says it cost (`--report`). */
export const buildReport = z.object({
  phases: z.record(z.string(), z.number()),
  apart: z.record(z.string(), z.number()),
  written: z.record(z.string(), z.number()),
  pages: z.number(),
  peak: z.number(),
});
export type BuildReport = z.output<typeof buildReport>;

/** How a build counts the pages of comments and their data. */
const OF_COMMENTS = [
  'pages of comments written',
  'comments written as data',
  'pages of comments checked',
  'pages of comments put in place',
  'record of pages of comments',
];

/** What a program cost: CPU seconds, and MB at its peak. */
export interface Cost {
  seconds: number;
  peak: number;
}

/** What was measured of one corpus; undefined where it was left out. */
export interface Measured {
  comments: number;
  cold: BuildReport;
  /** The median of builds after one comment was changed. */
  again: BuildReport | undefined;
  /** The bare pages that the others make, made by the project's own reader, renderer and writer. */
  bare: Cost | undefined;
  peers: readonly (Cost & { name: string })[];
}

/** The figures of builds as rows of the table. */
export function rowsOf({ comments, cold, again, bare, peers }: Measured): ResultRow[] {
  const perComment = (seconds: number) => (1000 * seconds) / comments;
  const of = (figure: (peer: Cost) => number) =>
    Object.fromEntries(peers.map((peer) => [peer.name, figure(peer)]));
  return [
    ...(bare === undefined
      ? []
      : [
          {
            what: 'The same bare pages as the others, CPU, median of five',
            comments,
            ours: bare.seconds,
            unit: 's',
            ...bareTarget(peers),
            peers: of(({ seconds }) => seconds),
          },
          {
            what: 'The same bare pages as the others, peak memory, median of five',
            comments,
            ours: bare.peak,
            unit: 'MB',
            peers: of(({ peak }) => peak),
          },
        ]),
    {
      what: 'All pages and data, CPU',
      comments,
      ours: cold.pages,
      unit: 's',
      peers: of(({ seconds }) => seconds),
    },
    {
      what: 'All pages and data, CPU a comment',
      comments,
      ours: perComment(cold.pages),
      unit: 'ms',
      target: 5,
      peers: of(({ seconds }) => perComment(seconds)),
    },
    {
      what: 'Peak memory of a whole build',
      comments,
      ours: cold.peak,
      unit: 'MB',
      target: 4096,
      peers: of(({ peak }) => peak),
    },
    ...Object.entries(cold.phases).map(([phase, ours]) => ({
      what: `Phase: ${phase}, CPU`,
      comments,
      ours,
      unit: 's',
    })),
    ...Object.entries(cold.apart).map(([phase, ours]) => ({
      what: `Apart: ${phase}, CPU`,
      comments,
      ours,
      unit: 's',
    })),
    ...(again === undefined
      ? []
      : [
          {
            what: 'Rebuild after a changed comment, CPU of the cold build, median of three',
            comments,
            ours: (100 * again.pages) / cold.pages,
            unit: '%',
            target: 60,
          },
          {
            what: 'The same, both without pages and data of comments',
            comments,
            ours: (100 * withoutComments(again)) / withoutComments(cold),
            unit: '%',
            target: 20,
          },
          ...Object.entries(again.phases).map(([phase, ours]) => ({
            what: `Rebuild, phase: ${phase}, CPU`,
            comments,
            ours,
            unit: 's',
          })),
        ]),
  ];
}

/** Of the others' CPU: less than Eleventy, and at most three times Hugo. */
function bareTarget(peers: Measured['peers']): { target?: number } {
  const of = (name: string) =>
    peers.find((peer) => peer.name.startsWith(name))?.seconds ?? Infinity;
  const target = Math.min(of('Eleventy'), 3 * of('Hugo'));
  return Number.isFinite(target) ? { target } : {};
}

/** What a build cost but for the pages and data of comments: to make them, to check them, to put them in place and to know them again. */
function withoutComments({ pages, written }: BuildReport): number {
  return OF_COMMENTS.reduce((rest, what) => rest - (written[what] ?? 0), pages);
}
