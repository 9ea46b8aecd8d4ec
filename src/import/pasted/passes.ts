/** Lines of a capture by index, the last one not included. */
export interface Span {
  from: number;
  to: number;
}

/** Letters and digits a line must have to be told from others: “Reply” or “lol” may stand twice on one page. */
const TELLING = 12;

/** How often a telling line may stand in one capture: once for each pass. */
const MOST_PASSES = 8;

/** How many telling lines a later pass may have in a row that the earlier lacks. */
const LONGEST_GAP = 200;

/** How far from the start or the end of a pass the next may take it up. */
const SLACK = 3;

/**
 * The passes over a page that one capture holds, in order, as spans that leave no line out.
 * A pass begins where lines stand again, several in the same order, and they are the beginning of the pass before
 * (the page was pasted anew), or its end (it was pasted on from above where it broke off), or most of either.
 * A reply that quotes a line whole, or words that stand twice on one page, begin none. Near-linear in the lines.
 */
export function findPasses(lines: readonly string[]): Span[] {
  const telling = tellingLines(lines);
  const seen = new Map<string, number>();
  const spans: Span[] = [];
  let [start, next] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const earlier = seen.get(line) ?? -1;
    if (index >= next && earlier >= start && telling.has(line)) {
      const echo = echoFrom(lines, { start, index, seen, telling });
      if (startsOver(echo, { start, index, end: lines.length })) {
        const to = backedUp(lines, { start, index, earlier });
        spans.push({ from: start, to });
        start = to;
      } else next = echo.end;
    }
    if ((seen.get(line) ?? -1) < start) seen.set(line, index);
  }
  return [...spans, { from: start, to: lines.length }];
}

function tellingLines(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const telling = [...counts].filter(
    ([line, count]) =>
      count > 1 && count <= MOST_PASSES && (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= TELLING,
  );
  return new Set(telling.map(([line]) => line));
}

/** Lines that stand again in the same order: how many, the first and last of them where they stood, and where the last stands now. */
interface Echo {
  lines: number;
  first: number;
  last: number;
  end: number;
}

interface Reading {
  start: number;
  index: number;
  seen: ReadonlyMap<string, number>;
  telling: ReadonlySet<string>;
}

function echoFrom(lines: readonly string[], { start, index, seen, telling }: Reading): Echo {
  const echo = { lines: 0, first: -1, last: -1, end: index + 1 };
  let gap = 0;
  for (let at = index; at < lines.length && gap <= LONGEST_GAP; at += 1) {
    const line = lines[at] ?? '';
    const earlier = telling.has(line) ? (seen.get(line) ?? -1) : -1;
    gap += 1;
    if (earlier < start || earlier >= index || earlier <= echo.last) continue;
    if (echo.lines === 0) echo.first = earlier;
    echo.lines += 1;
    echo.last = earlier;
    echo.end = at + 1;
    gap = 0;
  }
  return echo;
}

function startsOver(
  echo: Echo,
  { start, index, end }: { start: number; index: number; end: number },
): boolean {
  const shorter = Math.min(index - start, end - index);
  if (echo.lines < 2) return false;
  if (echo.lines * 2 >= shorter) return true;
  const slack = Math.max(SLACK, Math.floor((index - start) / 10));
  const takesUp = echo.first - start <= slack || index - 1 - echo.last <= slack;
  return echo.lines > 2 && takesUp;
}

/** The index where the new pass begins: short lines before the first telling one that stand again belong to it. */
function backedUp(
  lines: readonly string[],
  { start, index, earlier }: { start: number; index: number; earlier: number },
): number {
  let back = 0;
  while (earlier - back > start && index - back - 1 > earlier) {
    if (lines[index - back - 1] !== lines[earlier - back - 1]) break;
    back += 1;
  }
  return index - back;
}
