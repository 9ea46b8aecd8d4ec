import type { Problem } from '../../archive/problem.ts';
import { bounds } from '../../archive/verbatim.ts';
import type { DraftFrontMatter, DraftLine } from './draft.ts';
import type { Place } from './merge-passes.ts';
import type { Outline, OutlineComment, OutlineLine } from './read-outline.ts';

/** The captures of a draft by name: their lines, from line 1, and the SHA-256 of their bytes. */
export type CaptureTexts = ReadonlyMap<string, { lines: readonly string[]; sha256: string }>;

type Wrong = (line: number | undefined, what: string, fix: string, more?: Partial<Problem>) => void;

/** A line that a draft must hold, and where the draft first has it. */
interface Due {
  file: string;
  text: string;
  at?: number;
  /** Index of the comment whose words it is. */
  owner?: number;
}

const RESTORE = 'put the words of the capture back; a draft changes where lines stand, not words';

/**
 * The lines of each comment of an outline, with the words as captured. Every line of the captures that is not white
 * space alone must stand exactly once, letter for letter but for white space at its end, which editors cut; the lines
 * of a comment stand together in each pass, in its order.
 */
export function checkLines(
  file: string,
  { captures: listed }: DraftFrontMatter,
  { above, comments: outline }: Outline,
  captures: CaptureTexts,
  problems: Problem[],
): { above: DraftLine[]; lines: DraftLine[][] } {
  const wrong: Wrong = (line, what, fix, more) =>
    problems.push({ file, ...(line !== undefined && { line }), what, fix, ...more });
  const due = dueLines(listed, captures, wrong);
  const loose = above.map((line) => checkLine(line, -1, due, wrong));
  const lines = outline.map((comment, owner) =>
    comment.lines.map((line) => checkLine(line, owner, due, wrong)),
  );
  for (const [place, { text, at, file: capture }] of due) {
    if (at !== undefined) continue;
    const what = `line ${place} of ${capture} is missing`;
    wrong(undefined, what, `put this line below its heading: ${place} | ${text}`);
  }
  checkOrder(outline, wrong);
  checkTogether(due, wrong);
  return { above: loose, lines };
}

/** Every line that must stand in the draft, by place such as `A1`, in order of pass and line. */
function dueLines(
  listed: DraftFrontMatter['captures'],
  captures: CaptureTexts,
  wrong: Wrong,
): Map<string, Due> {
  const due = new Map<string, Due>();
  const passNames = new Set<string>();
  for (const { file, sha256, passes } of listed) {
    const capture = captures.get(file);
    if (!capture) {
      wrong(1, `captures: there is no file '${file}'`, 'put it beside the draft');
      continue;
    }
    if (capture.sha256 !== sha256) {
      const more = { expected: sha256, found: capture.sha256 };
      const fix = 'restore the file, or make a new draft of it';
      wrong(1, `captures: ${file} is not the file that was drafted`, fix, more);
      continue;
    }
    const inPass = new Set<number>();
    for (const [pass, range] of Object.entries(passes)) {
      if (passNames.has(pass) || !/^[A-Z]+$/.test(pass)) {
        wrong(
          1,
          `captures: '${pass}' cannot name a pass`,
          'name each pass by capital letters of its own',
        );
      }
      passNames.add(pass);
      const { from, to } = bounds(range);
      for (let line = from; line <= Math.min(to, capture.lines.length); line += 1) {
        const text = capture.lines[line - 1] ?? '';
        if (text.trim() === '') continue;
        if (inPass.has(line))
          wrong(1, `captures: line ${line} of ${file} is in two passes`, 'make the passes meet');
        inPass.add(line);
        due.set(`${pass}${line}`, { file, text });
      }
    }
    for (const [index, text] of capture.lines.entries()) {
      if (text.trim() === '' || inPass.has(index + 1)) continue;
      wrong(
        1,
        `captures: line ${index + 1} of ${file} is in no pass`,
        'let the passes hold every line',
      );
    }
  }
  return due;
}

function checkLine(
  { at, text, places, words }: OutlineLine,
  owner: number,
  due: Map<string, Due>,
  wrong: Wrong,
): DraftLine {
  const captured = new Set<string>();
  for (const { pass, line } of places) {
    const place = `${pass}${line}`;
    const found = due.get(place);
    if (!found) {
      wrong(
        at,
        `no pass of a capture has a line ${place}`,
        'name the lines as the draft first had them',
      );
      continue;
    }
    if (found.at !== undefined) {
      wrong(at, `${place} stands on line ${found.at} of the draft, too`, 'delete one of them');
    } else {
      found.at = at;
      if (words) found.owner = owner;
    }
    const seen = captured.has(found.text);
    captured.add(found.text);
    if (!seen && found.text.trimEnd() !== text.trimEnd()) {
      const more = { expected: JSON.stringify(found.text), found: JSON.stringify(text) };
      wrong(at, `these are not the words of ${place}`, RESTORE, more);
    }
  }
  if (new Set(places.map(({ pass }) => pass)).size < places.length) {
    wrong(at, 'it names two lines of one pass', 'give each line of a pass a line of its own');
  }
  const [first = text] = captured;
  return { text: first, places, words };
}

/** Within a comment, each pass runs down the page. */
function checkOrder(outline: readonly OutlineComment[], wrong: Wrong): void {
  for (const { lines } of outline) {
    const last = new Map<string, number>();
    for (const { at, places, words } of lines) {
      if (!words) continue;
      for (const { pass, line } of places) {
        const before = last.get(pass) ?? 0;
        if (line < before) {
          const what = `${pass}${line} stands below ${pass}${before}, but above it in the capture`;
          wrong(at, what, 'put the lines of the comment in the order of the capture');
        }
        last.set(pass, Math.max(line, before));
      }
    }
  }
}

/** In each pass, no comment stands between two lines of another. */
function checkTogether(due: ReadonlyMap<string, Due>, wrong: Wrong): void {
  const left = new Set<string>();
  let current: { pass: string; owner: number; place: string } | undefined;
  for (const [place, { at, owner }] of due) {
    if (owner === undefined) continue;
    const pass = passOf(place);
    if (current?.pass === pass && current.owner === owner) continue;
    if (left.has(`${pass} ${owner}`)) {
      const what = `${place} is parted from the comment’s other lines: ${current?.place ?? ''} of another comment stands between`;
      wrong(at, what, 'give lines that stand together to one comment, or part the comment in two');
    }
    left.add(`${pass} ${owner}`);
    current = { pass, owner, place };
  }
}

function passOf(place: Place['pass']): string {
  return place.replace(/\d+$/, '');
}
