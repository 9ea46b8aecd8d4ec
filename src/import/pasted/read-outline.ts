import type { Problem } from '../../archive/problem.ts';
import { KEYS, type Key } from './draft-fields.ts';
import type { Place } from './merge-passes.ts';

/** A line of words of the draft; `at` is its own line in the draft. */
export interface OutlineLine {
  at: number;
  text: string;
  places: Place[];
  words: boolean;
}

/** A heading with what stands below it, as written. */
export interface OutlineComment {
  at: number;
  depth: number;
  name: string | null;
  known: boolean;
  keys: Map<Key, { at: number; value: string }>;
  lines: OutlineLine[];
}

const HEADING = /^(\s*)- ##(?:\s+@(n\d+[a-z]*|\d+))?(\s+known)?\s*$/;
/** A heading with something else than a name behind it. */
const MISNAMED = /^(\s*)- ##\s+(\S.*)$/;
const PLACED = /^\s*([A-Z]+\d+(?:\s+[A-Z]+\d+)*) ([|~])(?: (.*))?$/s;
const KEY = /^\s*([a-z][a-z ]*):(.*)$/s;
const READABLE =
  'write a heading such as “- ## @n4”, one of its keys, a captured line such as “A1 B21 | words”, or a note that begins with “>”';

/** An outline: its comments, and lines of the page's own above the first. */
export interface Outline {
  above: OutlineLine[];
  comments: OutlineComment[];
}

/** Reads the outline of a draft, line by line; `firstLine` is where it starts in the file. What cannot be read is a problem. */
export function readOutline(
  file: string,
  body: string,
  firstLine: number,
  problems: Problem[],
): Outline {
  const comments: OutlineComment[] = [];
  const above: OutlineLine[] = [];
  const wrong = (line: number, what: string, fix: string) =>
    problems.push({ file, line, what, fix });
  for (const [index, line] of body.split('\n').entries()) {
    const at = firstLine + index;
    if (line.trim() === '' || /^\s*>/.test(line)) continue;
    const comment = comments.at(-1);
    const heading = HEADING.exec(line);
    const misnamed = MISNAMED.exec(line);
    const placed = PLACED.exec(line);
    const key = KEY.exec(line);
    if (heading) {
      comments.push(readHeading(heading, at, comment?.depth ?? -1, wrong));
    } else if (misnamed) {
      const what = `“${misnamed[2]?.trim().slice(0, 60)}” is no name of a comment: a name is @n and digits`;
      wrong(at, what, 'write “- ## @n4”, or “- ##” without a name; who wrote it is not said here');
      comments.push(readHeading(misnamed, at, comment?.depth ?? -1, wrong, true));
    } else if (!comment && placed?.[2] === '~') {
      above.push(readPlaced(placed, at));
    } else if (!comment) {
      wrong(at, `no heading stands above ${quoted(line)}`, READABLE);
    } else if (placed) {
      comment.lines.push(readPlaced(placed, at));
    } else if (key) {
      readKey(key, at, comment, wrong);
    } else wrong(at, `cannot be read: ${quoted(line)}`, READABLE);
  }
  return { above, comments };
}

type Wrong = (line: number, what: string, fix: string) => void;

function readHeading(
  [, indent = '', name, known]: RegExpExecArray,
  at: number,
  above: number,
  wrong: Wrong,
  nameless = false,
): OutlineComment {
  const width = indent.replaceAll('\t', '  ').length;
  const depth = Math.floor(width / 2);
  if (width % 2 === 1) {
    wrong(at, `it stands ${width} spaces in`, 'indent by two spaces for each reply above it');
  } else if (depth > above + 1) {
    const room = above < 0 ? 'not at all' : `by at most ${(above + 1) * 2} spaces`;
    wrong(at, 'it answers no comment: it stands too far in', `indent it ${room}`);
  }
  return {
    at,
    depth: Math.min(depth, above + 1),
    name: nameless ? null : (name ?? null),
    known: known !== undefined,
    keys: new Map(),
    lines: [],
  };
}

function readPlaced([, places = '', mark, text = '']: RegExpExecArray, at: number): OutlineLine {
  const read = places.split(/\s+/).map((place) => {
    const [, pass = '', line] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    return { pass, line: Number(line) };
  });
  return { at, text, places: read, words: mark === '|' };
}

function readKey(
  [, name = '', value = '']: RegExpExecArray,
  at: number,
  comment: OutlineComment,
  wrong: Wrong,
): void {
  const key = KEYS.find((each) => each === name);
  if (!key) {
    wrong(at, `there is no key '${name}'`, `the keys are ${KEYS.join(', ')}`);
  } else if (comment.lines.length > 0) {
    const fix = 'put a heading above it, or delete it';
    wrong(at, `'${key}' stands below words, so it belongs to no heading`, fix);
  } else if (comment.keys.has(key)) {
    wrong(at, `'${key}' stands twice below one heading`, 'delete one of them');
  } else comment.keys.set(key, { at, value: value.trim() });
}

function quoted(line: string): string {
  return `“${line.trim().slice(0, 60)}”`;
}
