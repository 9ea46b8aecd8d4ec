import { type Branch, flatten, type Place } from './reply-tree.ts';

/** Comments of a run: few enough that a browser lays them out within a frame or two, so many that few runs are watched. */
const MOST_IN_RUN = 24;

/** Heights of runs, in lines, that the style sheet knows: each about a quarter more than the one before. */
const HEIGHTS = [5, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 100, 128, 160, 200, 250, 320, 400];

/** Characters on a full line where there is room for all columns, by depth: deeper replies are narrower, to a point. */
const CHARACTERS = [65, 60, 55, 50, 47, 44, 41];

/** Neighbouring places of a list that are laid out together, when they come near to view. */
export interface Run {
  places: Place[];
  /** About how many lines high they are; undefined where they are themselves made of runs. */
  lines: number | undefined;
}

/**
 * Divides a list into runs of a few comments each, their replies included. A comment with more replies than that is a
 * run of its own, which is divided further down.
 *
 * @param flat whether the list holds none of the replies of its comments.
 */
export function runsOf(places: readonly Place[], flat: boolean): Run[] {
  const runs: Run[] = [];
  let open: Place[] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) runs.push({ places: open, lines: linesOf(open, flat) });
    open = [];
    size = 0;
  };
  for (const place of places) {
    const own = commentsAt(place, flat);
    if (size + own > MOST_IN_RUN) close();
    if (own > MOST_IN_RUN) runs.push({ places: [place], lines: undefined });
    else {
      open.push(place);
      size += own;
    }
  }
  close();
  return runs;
}

function commentsAt({ branches }: Place, flat: boolean): number {
  return flat ? branches.length : branches.reduce((sum, branch) => sum + 1 + branch.descendants, 0);
}

function linesOf(places: readonly Place[], flat: boolean): number {
  const branches = places.flatMap((place) => (flat ? place.branches : flatten(place.branches)));
  return heightOf(branches);
}

/** About how many lines high comments are together, without replies that are not among them. */
export function heightOf(branches: readonly Branch[]): number {
  const lines = branches.reduce((sum, branch) => sum + linesFor(branch), 0);
  return HEIGHTS.findLast((height) => height <= lines) ?? HEIGHTS[0] ?? 0;
}

/** Its words or, beside them, its labels and links; what parts it from the next; the fold above its replies. */
function linesFor({ comment, depth, replies }: Branch): number {
  const width = CHARACTERS[Math.min(depth, CHARACTERS.length - 1)] ?? 1;
  const words = comment.lines.reduce((sum, line) => sum + Math.ceil(line.length / width) + 0.4, 1);
  const labels = 2.5 + comment.themes.length * 0.7 + (replies.length > 0 ? 0.8 : 0);
  return Math.max(words, labels) + (depth === 0 ? 3.2 : 0.8) + (replies.length > 0 ? 1.3 : 0);
}
