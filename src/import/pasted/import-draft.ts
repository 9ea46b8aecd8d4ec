import type { Problem } from '../../archive/problem.ts';
import type { CommentFrontMatter } from '../../schema/comment.ts';
import { isLines } from '../../schema/comment.ts';
import { markdownFromLines } from '../markdown-from-lines.ts';
import { commentFile } from '../write-comment.ts';
import { align } from './align.ts';
import type { CaptureTexts } from './check-lines.ts';
import {
  type DraftedLines,
  draftedLines,
  frontMatterOf,
  partsOf,
  positionOf,
  rangesIn,
  wordPlaces,
} from './comments-of-draft.ts';
import type { Draft, DraftComment } from './draft.ts';
import { mergePasses, type Place } from './merge-passes.ts';
import { resolved } from './references.ts';

/** A comment of the archive: its front matter, the body of its file, and the lines that renders to. */
export interface ArchivedComment {
  frontMatter: CommentFrontMatter;
  body: string;
  lines: readonly string[];
}

/** What the import of a draft writes and reports; nothing is written yet. */
export interface DraftImport {
  /** Comment files by number: new ones, and those that a new capture holds, too. */
  files: ReadonlyMap<number, string>;
  /** Comments that got a number, in page order. */
  added: number[];
  /** Comments as they were. */
  same: number[];
  /** Comments that got a part of a new capture. */
  changed: number[];
  /** Lines of each capture that are the page's own, as ranges, by the capture's name in the draft. */
  pageLines: ReadonlyMap<string, string[]>;
  /** What the draft says otherwise than the archive, which stays as it is. */
  kept: string[];
}

/** What is wrong with a draft beside the archive, or what its import does. */
export type DraftPlan = { ok: true; plan: DraftImport } | { ok: false; problems: Problem[] };

/**
 * Plans the import of a corrected draft. New comments get numbers in page order after `highest`. A comment whose lines
 * the archive holds already is known by them: it keeps its number, parent, reasons and labels, and gets only the parts
 * of captures it lacks. A second import of one draft therefore changes nothing.
 *
 * @param archived the comments of the thread by number.
 * @param highest the highest number of the whole archive.
 */
export function planDraft(
  file: string,
  draft: Draft,
  texts: CaptureTexts,
  { archived, highest }: { archived: ReadonlyMap<number, ArchivedComment>; highest: number },
): DraftPlan {
  const lines = draftedLines(draft, texts);
  const problems: Problem[] = [];
  const numbers = knownNumbers(file, draft, lines, archived, problems);
  if (problems.length > 0) return { ok: false, problems };
  const added = draft.comments
    .map((comment, index) => ({ index, at: positionOf(comment, lines) }))
    .filter(({ index }) => numbers[index] === undefined)
    .toSorted((a, b) => a.at - b.at)
    .map(({ index }, count) => {
      numbers[index] = highest + 1 + count;
      return highest + 1 + count;
    });
  const named = namesIn(draft.comments, numbers);
  const numberOf = (name: string) =>
    named.get(name) ?? (/^\d/.test(name) ? Number(name) : undefined);
  const plan = { files: new Map<number, string>(), same: [], changed: [], kept: [], added };
  const fresh = new Set(added);
  const done: Pick<DraftImport, 'same' | 'changed' | 'kept'> = plan;
  for (const [index, comment] of draft.comments.entries()) {
    const number = numbers[index] ?? 0;
    const parent = comment.parent === null ? null : (numbers[comment.parent] ?? null);
    const old = archived.get(number);
    const words = comment.lines.filter((line) => line.words);
    const parts = (places: readonly Place[]) => partsOf(draft.thread, places, lines);
    if (comment.kind === 'new' && fresh.has(number)) {
      const captured = parts(wordPlaces(comment.lines));
      const data = frontMatterOf(comment, { number, parent }, captured, numberOf);
      plan.files.set(number, commentFile(data, markdownFromLines(words.map(({ text }) => text))));
    } else if (old) {
      done.kept.push(...differences(comment, parent, old.frontMatter, numberOf));
      const owned = heldPlaces(old, draft.thread, lines);
      const missing = wordPlaces(words).filter(({ pass, line }) => !owned.has(`${pass}${line}`));
      if (missing.length === 0) done.same.push(number);
      else {
        done.changed.push(number);
        plan.files.set(number, extended(old, words, parts(missing)));
      }
    }
  }
  return { ok: true, plan: { ...plan, pageLines: pageLinesOf(draft, lines) } };
}

/** For each comment of a draft, the number it has in the archive by its heading or its lines. */
function knownNumbers(
  file: string,
  { thread, comments }: Draft,
  lines: DraftedLines,
  archived: ReadonlyMap<number, ArchivedComment>,
  problems: Problem[],
): (number | undefined)[] {
  const owners = new Map<string, number>();
  for (const [number, comment] of archived) {
    for (const place of heldPlaces(comment, thread, lines)) owners.set(place, number);
  }
  const first = new Map<number, string>();
  return comments.map((comment) => {
    const places = wordPlaces(comment.lines).map(({ pass, line }) => `${pass}${line}`);
    const held = places.flatMap((place) => owners.get(place) ?? []);
    const known = new Set(comment.kind === 'known' ? [comment.number, ...held] : held);
    const [number] = known;
    const name = comment.kind === 'known' ? `@${comment.number}` : `@${comment.label ?? places[0]}`;
    const wrong = (what: string, fix: string) => problems.push({ file, what, fix });
    const fix = 'numbers never change: give each comment its own lines back';
    if (known.size > 1) {
      wrong(`${name} has lines of comments ${[...known].join(' and ')} of the archive`, fix);
    } else if (number !== undefined && !archived.has(number)) {
      wrong(`${name}: the thread has no comment ${number}`, 'name a comment of the archive');
    } else if (number !== undefined && first.has(number)) {
      wrong(`${first.get(number)} and ${name} both have lines of comment ${number}`, fix);
    }
    if (number !== undefined) first.set(number, name);
    return number;
  });
}

/** The places of a comment in the passes of a draft. */
function heldPlaces(
  { frontMatter }: ArchivedComment,
  thread: string,
  { captureOf, passes }: DraftedLines,
): Set<string> {
  const places = frontMatter.captured.filter(isLines).flatMap(({ capture, pass, lines }) => {
    if (capture !== `${thread}/${captureOf.get(pass)}`) return [];
    const [from = 0, to = from] = lines.split('-').map(Number);
    const held = passes.get(pass) ?? [];
    return held.filter((line) => line >= from && line <= to).map((line) => `${pass}${line}`);
  });
  return new Set(places);
}

function namesIn(
  comments: readonly DraftComment[],
  numbers: readonly (number | undefined)[],
): Map<string, number> {
  return new Map(
    comments.flatMap((comment, index) => {
      const number = numbers[index];
      const name = comment.kind === 'known' ? String(comment.number) : comment.label;
      return name === null || number === undefined ? [] : [[name, number] as const];
    }),
  );
}

/** A known comment's file with more parts; its words with the lines that only those have. */
function extended(
  { frontMatter, body, lines }: ArchivedComment,
  words: readonly { text: string }[],
  parts: CommentFrontMatter['captured'],
): string {
  const data = { ...frontMatter, captured: [...frontMatter.captured, ...parts] };
  const found = words.map(({ text }) => text);
  if (align(lines, found).length === found.length) return commentFile(data, body);
  const pass = (name: string, texts: readonly string[]) => ({
    name,
    lines: texts.map((text, line) => ({ text, line })),
  });
  const merged = mergePasses([pass('old', lines), pass('new', found)]).map(({ text }) => text);
  return commentFile(data, markdownFromLines(merged));
}

/** What a draft says of a known comment otherwise than its file. */
function differences(
  comment: DraftComment,
  parent: number | null,
  { number, parent: answered, parentBasis, author }: CommentFrontMatter,
  numberOf: (name: string) => number | undefined,
): string[] {
  const fields: string[] = [];
  if (parent !== answered) fields.push('what it answers');
  if (comment.kind === 'new') {
    const { confidence, reason } = comment.placed;
    const same =
      parentBasis.kind === 'recorded' ||
      (parentBasis.confidence === confidence && parentBasis.reason === resolved(reason, numberOf));
    if (!same) fields.push('why it is placed there');
    if (comment.author.role !== author.role) fields.push('its role');
  }
  if (fields.length === 0) return [];
  return [`comment ${number}: ${fields.join(', ')} (change content/comments/${number}.md instead)`];
}

function pageLinesOf(draft: Draft, lines: DraftedLines): Map<string, string[]> {
  const own = draft.comments.flatMap((comment) =>
    comment.lines.flatMap(({ words, places }) => (words ? [] : places)),
  );
  const byPass = Map.groupBy(own, ({ pass }) => pass);
  const found = new Map<string, string[]>();
  for (const [pass, held] of lines.passes) {
    const wanted = new Set(byPass.get(pass)?.map(({ line }) => line));
    const capture = lines.captureOf.get(pass) ?? '';
    found.set(capture, [...(found.get(capture) ?? []), ...rangesIn(held, wanted)]);
  }
  return found;
}
