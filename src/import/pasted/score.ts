import type { DraftComment } from './draft.ts';

/** How well suggestions fit a draft that a person corrected. Known comments count on neither side. */
export interface Score {
  /** Boundaries between comments; the page's first line is none. */
  boundaries: { right: number; suggested: number; corrected: number };
  /** Comments that have the very same lines. */
  whole: number;
  /** Comments that begin on the same line and answer the comment that begins on the same line, or none. */
  parents: number;
  /** Comments that begin on the same line and have the same role. */
  roles: number;
  /** Comments of the corrected draft. */
  comments: number;
}

/** A comment by its lines: the first of them names it. */
interface Placed {
  start: string;
  lines: string;
  parent: string | null;
  role: string;
}

/** Holds the suggestions for some captures against the corrected draft of the same captures. */
export function scoreOf(
  suggested: readonly DraftComment[],
  corrected: readonly DraftComment[],
): Score {
  const [guesses, truth] = [placedIn(suggested), placedIn(corrected)];
  const byStart = new Map(guesses.map((guess) => [guess.start, guess]));
  const found = truth.flatMap((comment) => {
    const guess = byStart.get(comment.start);
    return guess ? [{ comment, guess }] : [];
  });
  const count = (right: (pair: (typeof found)[number]) => boolean) => found.filter(right).length;
  // The first line of a page begins a comment whatever is suggested.
  const less = (size: number) => Math.max(0, size - 1);
  return {
    boundaries: {
      right: less(found.length),
      suggested: less(guesses.length),
      corrected: less(truth.length),
    },
    whole: count(({ comment, guess }) => comment.lines === guess.lines),
    parents: count(({ comment, guess }) => comment.parent === guess.parent),
    roles: count(({ comment, guess }) => comment.role === guess.role),
    comments: truth.length,
  };
}

/** Scores of several captures as one. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    boundaries: {
      right: sum(({ boundaries }) => boundaries.right),
      suggested: sum(({ boundaries }) => boundaries.suggested),
      corrected: sum(({ boundaries }) => boundaries.corrected),
    },
    whole: sum(({ whole }) => whole),
    parents: sum(({ parents }) => parents),
    roles: sum(({ roles }) => roles),
    comments: sum(({ comments }) => comments),
  };
}

/** A score in one sentence, where the corrected draft is known to be right. */
export function scoreText({ boundaries, whole, parents, roles, comments }: Score): string {
  const { right, suggested, corrected } = boundaries;
  return `The suggestions alone had ${right} of ${corrected} boundaries (and ${suggested - right} that are none), ${whole} of ${comments} comments whole, ${parents} of ${comments} parents and ${roles} of ${comments} roles.`;
}

/** A score as what the program knows of it: how much of what it suggested a person left. */
export function correctionText({ boundaries, whole, parents, roles, comments }: Score): string {
  const { right, suggested, corrected } = boundaries;
  return `Left as suggested: of ${comments} new comments ${whole} with their very lines, ${parents} with what they answer and ${roles} with their role; ${right} of ${corrected} boundaries. Suggested boundaries taken out: ${suggested - right}. This counts corrections; whether they are right, only a person can tell.`;
}

function placedIn(comments: readonly DraftComment[]): Placed[] {
  const starts = comments.map(({ lines }) => placesOf(lines)[0] ?? '');
  return comments.flatMap((comment, index) => {
    if (comment.kind === 'known') return [];
    const start = starts[index] ?? '';
    const parent =
      comment.parent === null ? null : parentOf(comments[comment.parent], starts[comment.parent]);
    const lines = placesOf(comment.lines).join(' ');
    return [{ start, lines, parent, role: comment.author.role }];
  });
}

function parentOf(parent: DraftComment | undefined, start: string | undefined): string {
  return parent?.kind === 'known' ? `@${parent.number}` : (start ?? '');
}

function placesOf(lines: DraftComment['lines']): string[] {
  return lines.flatMap(({ words, places }) => {
    const [first] = places;
    return words && first ? [`${first.pass}${first.line}`] : [];
  });
}
