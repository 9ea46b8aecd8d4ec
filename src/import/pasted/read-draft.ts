import { type Parsed, parseMarkdownFile } from '../../archive/front-matter.ts';
import type { Problem } from '../../archive/problem.ts';
import { type CaptureTexts, checkLines } from './check-lines.ts';
import {
  DEFAULT_AUTHOR,
  type Draft,
  type DraftComment,
  type DraftFrontMatter,
  draftFrontMatter,
} from './draft.ts';
import { BadField, FIELDS, type Key, SHOULD_BE } from './draft-fields.ts';
import { type OutlineComment, readOutline } from './read-outline.ts';
import { referencesIn } from './references.ts';

/** A draft as it was corrected, or everything that is wrong with it. */
export type ReadDraft = { ok: true; draft: Draft } | { ok: false; problems: Problem[] };

/** The front matter of a draft, which names the captures that `readDraft` needs. */
export function readDraftHead(file: string, text: string): Parsed<DraftFrontMatter> {
  return parseMarkdownFile(file, text.replace(/^\uFEFF/, ''), draftFrontMatter);
}

/**
 * Reads a corrected draft and holds it to its captures: every line of every capture stands in it exactly once, letter
 * for letter. `captures` gives the lines of a capture and their digest by the name in the draft. Reports every problem
 * at once: the line of the draft, what is wrong and how to mend it. Depends on `file` in problems only.
 */
export function readDraft(file: string, text: string, captures: CaptureTexts): ReadDraft {
  const head = readDraftHead(file, text);
  if (!head.ok) return head;
  const problems: Problem[] = [];
  const whole = readOutline(file, head.body, head.bodyLine, problems);
  const { comments: outline } = whole;
  const { above, lines } = checkLines(file, head.data, whole, captures, problems);
  const parents = parentsOf(outline);
  const comments = outline.map((comment, index) =>
    readComment(file, comment, problems, {
      parent: parents[index] ?? null,
      lines: lines[index] ?? [],
    }),
  );
  checkNames(file, outline, comments, problems);
  const { thread, given, captures: listed } = head.data;
  const told = given === undefined ? {} : { given };
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, draft: { thread, ...told, captures: listed, above, comments } };
}

/** For each comment of an outline, the index of the nearest one above that stands one step further out. */
function parentsOf(outline: readonly OutlineComment[]): (number | null)[] {
  const open: number[] = [];
  return outline.map(({ depth }, index) => {
    open.length = depth;
    open[depth] = index;
    return open[depth - 1] ?? null;
  });
}

function readComment(
  file: string,
  { at, name, known, keys, lines }: OutlineComment,
  problems: Problem[],
  read: Pick<DraftComment, 'parent' | 'lines'>,
): DraftComment {
  const wrong = (line: number, what: string, fix: string) =>
    problems.push({ file, line, what, fix });
  if (known) {
    for (const [key, found] of keys) {
      const fix = `delete the line; change content/comments/${name ?? '<number>'}.md instead`;
      wrong(found.at, `'${key}' of a comment that the archive holds`, fix);
    }
    return { kind: 'known', number: Number(name), notes: [], ...read };
  }
  const field = <T>(key: Key, read: (value: string) => T): T | undefined => {
    const found = keys.get(key);
    if (!found) return undefined;
    try {
      return read(found.value);
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      wrong(found.at, `${key}: ${error.message}`, `write it like this: ${SHOULD_BE[key]}`);
      return undefined;
    }
  };
  const placed = field('placed', FIELDS.placed);
  if (!keys.has('placed')) {
    const what = 'nothing says why the comment is placed here';
    wrong(at, what, `below the heading, write a line such as “${SHOULD_BE.placed}”`);
  }
  if (!lines.some(({ words }) => words)) {
    const fix = 'delete the heading and its keys, or move its lines below it';
    wrong(at, 'no words stand below the heading', fix);
  }
  const boundary = field('boundary', FIELDS.boundary);
  const posted = field('posted', FIELDS.posted);
  if (posted !== undefined && !lines.some((line) => !line.words && line.text.includes(posted))) {
    const what = `posted: no line of the page’s own below the heading says ‘${posted}’`;
    wrong(
      keys.get('posted')?.at ?? at,
      what,
      'put the line there, with ~ for |, or delete the key',
    );
  }
  const sameVoice = field('same voice', FIELDS['same voice']);
  const labels = field('labels', FIELDS.labels);
  return {
    kind: 'new',
    label: name,
    placed: placed ?? UNKNOWN,
    author: field('author', FIELDS.author) ?? DEFAULT_AUTHOR,
    ...(boundary && { boundary }),
    ...(posted !== undefined && { posted }),
    ...(sameVoice && { sameVoice }),
    ...(labels && { labels }),
    notes: [],
    ...read,
  };
}

const UNKNOWN = { confidence: 'low', reason: 'unknown' } as const;

/** Each name once; what a reason or a key names stands in the draft or has a number. */
function checkNames(
  file: string,
  outline: readonly OutlineComment[],
  comments: readonly DraftComment[],
  problems: Problem[],
): void {
  const first = new Map<string, number>();
  for (const { at, name, known } of outline) {
    const wrong = (what: string, fix: string) => problems.push({ file, line: at, what, fix });
    const numbered = name !== null && /^\d/.test(name);
    if (known && !numbered) wrong('a known comment has no number', 'write “- ## @12 known”');
    if (!known && numbered) {
      wrong(`@${name} is a number, which only import gives`, `write “- ## @n${name}”`);
    }
    if (name === null) continue;
    const twin = first.get(name);
    if (twin === undefined) first.set(name, at);
    else wrong(`@${name} is taken by the heading on line ${twin}`, `write “- ## @${name}b”`);
  }
  for (const [index, comment] of comments.entries()) {
    if (comment.kind === 'known') continue;
    const { placed, boundary, author, sameVoice } = comment;
    const reasons = [placed, boundary, author, sameVoice].map((each) => each?.reason ?? '');
    const named = [...reasons.flatMap(referencesIn), ...(sameVoice ? [sameVoice.comment] : [])];
    for (const name of new Set(named)) {
      if (/^\d/.test(name) || first.has(name)) continue;
      const what = `it names @${name}, but no heading does`;
      const fix = 'name a heading of the draft or the number of a comment';
      problems.push({ file, line: outline[index]?.at ?? 1, what, fix });
    }
  }
}
