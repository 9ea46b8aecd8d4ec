import { cpuSeconds } from '../src/apart.ts';

/** What a build cost this process, in CPU seconds and in MB of memory at its peak. */
export interface BuildCost {
  comments: number;
  /** By phase, in order; those of `apart` are taken out of them. */
  phases: Record<string, number>;
  /** What is no page and no data of comments: the search index, previews, the zip. */
  apart: Record<string, number>;
  /** Of the phases, what went into files written past Astro, by what they are, and into pages of comments later on. */
  written: Record<string, number>;
  /** All phases. */
  pages: number;
  peak: number;
}

/** The phase that makes the zip, which is counted apart. */
const DOWNLOADS = 'downloads';

/** Measures phases that follow one another, from now on. */
export function phaseClock(): { ended: ReadonlyMap<string, number>; end(phase: string): void } {
  const ended = new Map<string, number>();
  let before = 0;
  return {
    ended,
    end(phase) {
      const now = cpuSeconds();
      ended.set(phase, now - before);
      before = now;
    },
  };
}

/** What was counted while a site was built, in CPU seconds. */
interface Counted {
  /** By phase. */
  ended: ReadonlyMap<string, number>;
  /** Of the pages' phase, what is no page. */
  apart: ReadonlyMap<string, number>;
  written: ReadonlyMap<string, number>;
  /** Of the phase that replaces the last site, by the folders of the site. */
  replaced: ReadonlyMap<string, number>;
}

/** The phase that puts files where the last site is, and what it puts there that is counted with others of its kind. */
const REPLACING = 'replacing the last site';
const INDEX = 'search index';

/** The cost of a build from what was counted. */
export function costOf({ ended, apart, written, replaced }: Counted, comments: number): BuildCost {
  const { [DOWNLOADS]: downloads = 0, ...phases } = Object.fromEntries(ended);
  const others = Object.fromEntries(apart);
  const index = replaced.get('search') ?? 0;
  phases['pages'] = (phases['pages'] ?? 0) - sum(others);
  phases[REPLACING] = (phases[REPLACING] ?? 0) - index;
  return {
    comments,
    phases,
    apart: { ...others, [INDEX]: (others[INDEX] ?? 0) + index, [DOWNLOADS]: downloads },
    written: {
      ...Object.fromEntries(written),
      'pages of comments put in place': replaced.get('c') ?? 0,
    },
    pages: sum(phases),
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

export function costInWords({ phases, apart, pages, peak, comments }: BuildCost): string {
  const each = (parts: Record<string, number>) =>
    Object.entries(parts)
      .map(([what, seconds]) => `${what} ${seconds.toFixed(1)}`)
      .join(', ');
  return [
    `CPU seconds: ${pages.toFixed(1)} (${each(phases)}), ${((1000 * pages) / comments).toFixed(1)} ms a comment;`,
    `apart from that ${each(apart)}. Peak memory ${peak.toFixed(0)} MB.`,
  ].join(' ');
}

function sum(parts: Record<string, number>): number {
  return Object.values(parts).reduce((all, seconds) => all + seconds, 0);
}
