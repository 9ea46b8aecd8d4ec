import type { Comment } from '../schema/archive.ts';
import { isLines } from '../schema/captured-part.ts';
import type { Problem } from './problem.ts';
import type { CaptureFile } from './read-captures.ts';
import type { CommentFile } from './read-comments.ts';

/** One line of a capture with its place, counted from 1. */
export interface CapturedLine {
  text: string;
  line: number;
}

/** What one pass holds of a comment: its lines that are not white space alone. */
interface PassLines {
  place: string;
  lines: CapturedLine[];
}

const REWORD =
  'make the words those of the capture; escape with a backslash what Markdown would interpret';

/**
 * The verbatim check of one comment (DESIGN 4): its lines must be a merge of the passes that hold it,
 * each pass whole and in order, every line in at least one of them, character for character; a pass marked as having
 * other words than those shown is none of them. A comment that was removed
 * or moved has no words to check; one from captures with structure alone is checked by `checkStructured`.
 */
export function checkVerbatim(
  { file, comment, lineNumbers }: CommentFile,
  captures: ReadonlyMap<string, CaptureFile>,
): Problem[] {
  if (comment.state !== 'live' || !comment.captured.some(isLines)) return [];
  const passes = passLines(comment, captures);
  let states = [passes.map(() => 0)];
  for (const [index, found] of comment.lines.entries()) {
    const next = states.flatMap((state) => advance(state, passes, found));
    if (next.length === 0) {
      const line = lineNumbers[index] ?? 1;
      return [
        { file, line, ...mismatch(passes, states), found: JSON.stringify(found), fix: REWORD },
      ];
    }
    states = dedupe(next);
  }
  const whole = states.some((state) =>
    state.every((at, pass) => at === passes[pass]?.lines.length),
  );
  return whole
    ? []
    : [
        {
          file,
          line: lineNumbers.at(-1) ?? 1,
          ...mismatch(passes, states),
          found: 'the end of the comment',
          fix: REWORD,
        },
      ];
}

function passLines(comment: Comment, captures: ReadonlyMap<string, CaptureFile>): PassLines[] {
  const shown = comment.captured.filter(({ words }) => words === undefined);
  const passes = shown.filter(isLines).map(({ capture, pass, lines }) => ({
    place: `content/captures/${capture}, pass ${pass}`,
    lines: capturedLines(captures.get(capture)?.capture.lines ?? [], lines),
  }));
  if (shown.every(isLines)) return passes;
  // `checkStructured` has compared the words with the captures with structure that hold them.
  const whole = comment.lines.map((text, index) => ({ text, line: index + 1 }));
  return [...passes, { place: 'a capture with structure', lines: whole }];
}

/** The lines of a capture in a range such as `'6-7'`, without those that hold white space alone. */
export function capturedLines(lines: readonly string[], range: string): CapturedLine[] {
  const { from, to } = bounds(range);
  return lines
    .slice(from - 1, to)
    .map((text, index) => ({ text, line: from + index }))
    .filter(({ text }) => text.trim() !== '');
}

/** The first and last line of a range such as `'6-7'` or `'12'`. */
export function bounds(range: string): { from: number; to: number } {
  const [from = 0, to = from] = range.split('-').map(Number);
  return { from, to };
}

/** Every way in which one or more passes can go on when the next line of the comment is `found`. */
function advance(state: number[], passes: PassLines[], found: string): number[][] {
  let ways = [state];
  for (const [pass, { lines }] of passes.entries()) {
    const at = state[pass] ?? 0;
    if (lines[at]?.text !== found) continue;
    ways = ways.flatMap((way) => [way, way.with(pass, at + 1)]);
  }
  return ways.slice(1);
}

function dedupe(states: number[][]): number[][] {
  return [...new Map(states.map((state) => [state.join(), state])).values()];
}

function mismatch(passes: PassLines[], states: number[][]): { what: string; expected: string } {
  const sum = (state: number[]) => state.reduce((a, b) => a + b, 0);
  const furthest = states.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
  const due = passes.flatMap(({ place, lines }, pass) => {
    const line = lines[furthest[pass] ?? 0];
    return line ? [{ place: `${place}, line ${line.line}`, text: line.text }] : [];
  });
  const texts = new Set(due.map(({ text }) => text));
  return {
    what: `not word for word: the words differ from ${due.map(({ place }) => place).join('; ') || 'the capture, which ends here'}`,
    expected:
      [...texts].map((text) => JSON.stringify(text)).join(' or ') || 'the end of the comment',
  };
}
