import { rangeFrom } from '../../archive/range-from.ts';
import type { CapturedLines } from '../../schema/captured-part.ts';
import type { CommentFrontMatter } from '../../schema/comment.ts';
import { saidDate } from '../adapters/said-date.ts';
import type { CaptureTexts } from './check-lines.ts';
import type { Draft, DraftComment, DraftLine, Guess, NewComment } from './draft.ts';
import { mergePasses, type Place } from './merge-passes.ts';
import { resolved } from './references.ts';

/** A place as the archive names it. */
const key = ({ pass, line }: Place) => `${pass}${line}`;

/** What a draft says of its captures, line by line. */
export interface DraftedLines {
  /** The name of the capture of each pass. */
  captureOf: ReadonlyMap<string, string>;
  /** Where each line stands on the merged page, by place. */
  positionOf: ReadonlyMap<string, number>;
  /** The day of the capture of each pass; null where nobody knows it. */
  dayOf: ReadonlyMap<string, string | null>;
  /** The lines of each pass that are not white space alone. */
  passes: ReadonlyMap<string, readonly number[]>;
}

/** Reads the captures of a draft that `readDraft` has held to them. */
export function draftedLines({ captures }: Draft, texts: CaptureTexts): DraftedLines {
  const listed = captures.flatMap(({ file, capturedOn, passes }) =>
    Object.entries(passes).map(([name, range]) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      const lines = (texts.get(file)?.lines ?? [])
        .map((text, index) => ({ text, line: index + 1 }))
        .slice(from - 1, to)
        .filter(({ text }) => text.trim() !== '');
      return { file, capturedOn, name, lines };
    }),
  );
  const page = mergePasses(listed);
  return {
    captureOf: new Map(listed.map(({ file, name }) => [name, file])),
    dayOf: new Map(listed.map(({ name, capturedOn }) => [name, capturedOn])),
    positionOf: new Map(
      page.flatMap(({ places }, at) => places.map((place) => [key(place), at] as const)),
    ),
    passes: new Map(listed.map(({ name, lines }) => [name, lines.map(({ line }) => line)])),
  };
}

/** Where a comment stands on the merged page: its first line of words. */
export function positionOf({ lines }: DraftComment, { positionOf: at }: DraftedLines): number {
  const positions = wordPlaces(lines).map((place) => at.get(key(place)) ?? 0);
  return positions.reduce((first, each) => Math.min(first, each), Number.POSITIVE_INFINITY);
}

/** Every place that holds words of a comment. */
export function wordPlaces(lines: readonly DraftLine[]): Place[] {
  return lines.flatMap(({ words, places }) => (words ? places : []));
}

/** The parts of captures that hold the given places: for each pass, its lines in as few ranges as they make. */
export function partsOf(
  thread: string,
  places: readonly Place[],
  { captureOf, passes }: DraftedLines,
): CapturedLines[] {
  const byPass = Map.groupBy(places, ({ pass }) => pass);
  return [...passes].flatMap(([pass, held]) => {
    const lines = new Set(byPass.get(pass)?.map(({ line }) => line));
    if (lines.size === 0) return [];
    return rangesIn(held, lines).map((range) => ({
      capture: `${thread}/${captureOf.get(pass)}`,
      pass,
      lines: range,
    }));
  });
}

/** Which of the lines of a pass are meant, as ranges such as `6-7`; lines of white space alone break none. */
export function rangesIn(held: readonly number[], wanted: ReadonlySet<number>): string[] {
  const ranges: [number, number][] = [];
  let before = false;
  for (const line of held) {
    const last = ranges.at(-1);
    if (!wanted.has(line)) before = false;
    else if (before && last) last[1] = line;
    else {
      ranges.push([line, line]);
      before = true;
    }
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
}

/** When a comment was posted, as its front matter says it. */
export type Dated = Pick<CommentFrontMatter, 'date' | 'dateRange'>;

/** When a comment of a draft was posted, by the words beside it and the day of the capture that holds them. */
export function datedBy(
  { posted, lines }: Pick<NewComment, 'posted' | 'lines'>,
  { dayOf }: Pick<DraftedLines, 'dayOf'>,
): Dated {
  if (posted === undefined) return { date: null };
  const places = lines.flatMap((line) =>
    !line.words && line.text.includes(posted) ? line.places : [],
  );
  const days = places.map(({ pass }) => dayOf.get(pass) ?? null);
  const day = days.find((each) => each !== null) ?? null;
  const date = saidDate(posted, day);
  if (date?.kind === 'day') return { date: date.day };
  const dateRange = rangeFrom(posted, day);
  return { date: null, ...(dateRange && { dateRange }) };
}

/** The front matter of a new comment; `numberOf` gives the number of what `@n4` or `@12` names. */
export function frontMatterOf(
  { placed, boundary, author, sameVoice, labels }: NewComment,
  numbers: { number: number; parent: number | null },
  captured: readonly CapturedLines[],
  dated: Dated,
  numberOf: (name: string) => number | undefined,
): CommentFrontMatter {
  const guess = ({ confidence, reason }: Guess) => ({
    confidence,
    reason: resolved(reason, numberOf),
  });
  return {
    ...numbers,
    parentBasis: { kind: 'inferred', ...guess(placed) },
    ...(boundary && { boundary: { kind: 'inferred', ...guess(boundary) } }),
    author: { name: null, role: author.role, basis: 'inferred', ...guess(author) },
    ...dated,
    captured: [...captured],
    stance: labels?.stance ?? 'none',
    themes: [...(labels?.themes ?? [])],
    ...(labels && { labelledBy: 'editor' as const }),
    state: 'live',
    ...(sameVoice && {
      sameVoice: {
        comment: numberOf(sameVoice.comment) ?? Number(sameVoice.comment),
        confidence: sameVoice.confidence,
        ...(sameVoice.reason !== undefined && { reason: resolved(sameVoice.reason, numberOf) }),
      },
    }),
  };
}
