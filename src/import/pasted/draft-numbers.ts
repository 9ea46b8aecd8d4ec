import type { Problem } from '../../archive/problem.ts';
import { bounds } from '../../archive/verbatim.ts';
import { isLines } from '../../schema/captured-part.ts';
import type { ArchivedComment } from '../identify.ts';
import { type DraftedLines, positionOf, wordPlaces } from './comments-of-draft.ts';
import type { Draft, DraftComment } from './draft.ts';
import { referencesIn } from './references.ts';

/** The number of each comment of a draft, and of what `@n4` or `@12` names. */
export interface DraftNumbers {
  numbers: readonly number[];
  /** Those given now, in page order. */
  added: readonly number[];
  numberOf(name: string): number | undefined;
}

/**
 * Numbers the comments of a draft: those whose heading or lines the archive knows keep theirs, the others get the next
 * after `highest` in page order. Comments that share lines with several of the archive are problems.
 */
export function numberDraft(
  file: string,
  draft: Draft,
  lines: DraftedLines,
  archive: { archived: ReadonlyMap<number, ArchivedComment>; highest: number },
  problems: Problem[],
): DraftNumbers {
  const { comments } = draft;
  const known = knownNumbers(file, draft, lines, archive.archived, problems);
  const fresh = comments
    .flatMap((comment, index) =>
      known[index] === undefined ? [{ index, at: positionOf(comment, lines) }] : [],
    )
    .toSorted((a, b) => a.at - b.at);
  const given = new Map(fresh.map(({ index }, count) => [index, archive.highest + 1 + count]));
  const numbers = known.map((number, index) => number ?? given.get(index) ?? 0);
  const named = new Map(
    comments.flatMap((comment, index) => {
      const name = comment.kind === 'known' ? String(comment.number) : comment.label;
      return name === null ? [] : [[name, numbers[index] ?? 0] as const];
    }),
  );
  const numberOf = (name: string) =>
    named.get(name) ?? (archive.archived.has(Number(name)) ? Number(name) : undefined);
  checkReferences(file, comments, numberOf, problems);
  return { numbers, added: [...given.values()], numberOf };
}

/** The places of a comment of the archive in the passes of a draft. */
export function heldPlaces(
  { frontMatter }: ArchivedComment,
  thread: string,
  { captureOf, passes }: DraftedLines,
): Set<string> {
  const places = frontMatter.captured.filter(isLines).flatMap(({ capture, pass, lines }) => {
    if (capture !== `${thread}/${captureOf.get(pass)}`) return [];
    const { from, to } = bounds(lines);
    const held = passes.get(pass) ?? [];
    return held.filter((line) => line >= from && line <= to).map((line) => `${pass}${line}`);
  });
  return new Set(places);
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
    if (comment.frontMatter.state === 'moved') continue;
    for (const place of heldPlaces(comment, thread, lines)) owners.set(place, number);
  }
  const first = new Map<number, string>();
  return comments.map((comment) => {
    const places = wordPlaces(comment.lines).map(({ pass, line }) => `${pass}${line}`);
    const held = places.flatMap((place) => owners.get(place) ?? []);
    const known = new Set(comment.kind === 'known' ? [comment.number, ...held] : held);
    const [number] = known;
    const name =
      comment.kind === 'known' ? `@${comment.number}` : `the comment on line ${places[0]}`;
    const wrong = (what: string, fix: string) => problems.push({ file, what, fix });
    const fix = 'numbers never change: give each comment its own lines back';
    const old = number === undefined ? undefined : archived.get(number);
    const isNew = places.length > held.length;
    if (known.size > 1) {
      wrong(`${name} has lines of comments ${[...known].join(' and ')} of the archive`, fix);
    } else if (number !== undefined && !old) {
      wrong(`the thread has no comment ${number}`, 'name a comment of this thread');
    } else if (number !== undefined && first.has(number)) {
      wrong(`${first.get(number)} and ${name} both have lines of comment ${number}`, fix);
    } else if (old && old.frontMatter.state !== 'live' && isNew) {
      const what = `comment ${number} is ${old.frontMatter.state}: its words cannot come back`;
      wrong(what, 'take its lines out of the pasted file and make a new draft');
    }
    if (number !== undefined) first.set(number, name);
    return number;
  });
}

/** Every number that a reason or a key names is one of the thread. */
function checkReferences(
  file: string,
  comments: readonly DraftComment[],
  numberOf: DraftNumbers['numberOf'],
  problems: Problem[],
): void {
  for (const comment of comments) {
    if (comment.kind === 'known') continue;
    const { placed, boundary, author, sameVoice, label } = comment;
    const reasons = [placed, boundary, author, sameVoice].map((each) => each?.reason ?? '');
    const named = [...reasons.flatMap(referencesIn), ...(sameVoice ? [sameVoice.comment] : [])];
    for (const name of new Set(named)) {
      if (numberOf(name) !== undefined) continue;
      const what = `@${label ?? 'a comment'} names @${name}, which the thread does not have`;
      problems.push({ file, what, fix: 'name a heading of the draft or a comment of the thread' });
    }
  }
}
