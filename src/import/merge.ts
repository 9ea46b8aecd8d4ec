import type { CaptureFile } from '../archive/read-captures.ts';
import {
  differsFrom,
  type Recorded,
  recordedOf,
  shownAnswer,
  wordsFrom,
} from '../archive/recorded.ts';
import { type Said, saidOf } from '../archive/said.ts';
import type { Progress } from '../progress.ts';
import { type CapturedPart, isLines } from '../schema/captured-part.ts';
import { type CommentFrontMatter, commentFrontMatter } from '../schema/comment.ts';
import { chooseWords } from './choose-words.ts';
import { edgesInWords } from './edges-in-words.ts';
import { type ArchivedComment, identify } from './identify.ts';
import { missingFrom } from './missing-from.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Place, settleParents } from './settle-parents.ts';

/** A thread of the archive, and the capture that is to be merged into it. */
export interface MergeInput {
  /** The thread's comments in the order of numbers. */
  archived: readonly ArchivedComment[];
  /** The thread's captures, the new one among them. */
  captures: readonly CaptureFile[];
  /** The id of the new one. */
  capture: string;
  /** The number for the first comment that the archive lacks. */
  next: number;
  progress?: Progress | undefined;
}

/** What a capture makes of a thread. */
export interface Merged {
  /** Every comment of the thread, in the order of numbers. */
  comments: readonly ArchivedComment[];
  /** What became of each captured comment, in page order. */
  outcomes: readonly Outcome[];
}

const NOBODY: CommentFrontMatter['author'] = {
  name: null,
  role: 'reader',
  basis: 'inferred',
  confidence: 'low',
  reason: 'default',
};

/**
 * Merges a capture into its thread. Numbers stay; comments that the archive lacks get the next ones, in page order.
 * Words that are whole stay, and whole words take the place of none or of their beginning; what a capture records
 * takes the place of what was inferred; nothing is taken out. What a capture says otherwise is marked at its place in
 * `captured`. Pure; the work grows with the thread, not with its square.
 *
 * @throws Error when `captures` lacks the capture.
 */
export function mergeCapture(input: MergeInput): Merged {
  const { archived, captures, capture, next, progress = () => {} } = input;
  const byId = new Map(captures.map((file) => [file.capture.id, file]));
  const structure = byId.get(capture)?.structure;
  if (!structure) throw new Error(`There is no capture with structure called ${capture}.`);
  const parts = structure.comments.map(({ place }) => ({ capture, place }));
  const incoming = parts.flatMap((part) => saidOf([part], byId));
  let free = next;
  const numbers = identify(archived, incoming).map((match) => match ?? free++);

  const before = new Map(archived.map((comment) => [comment.frontMatter.number, comment]));
  const captured = new Map<number, CapturedPart[]>(
    archived.map(({ frontMatter }) => [frontMatter.number, [...frontMatter.captured]]),
  );
  for (const [index, number] of numbers.entries()) {
    const part = parts[index];
    if (part) captured.set(number, [...(captured.get(number) ?? []), part]);
  }
  const said = new Map([...captured].map(([number, each]) => [number, saidOf(each, byId)]));
  const recorded = new Map([...said].map(([number, each]) => [number, recordedOf(each)]));
  const frontMatters = new Map(archived.map(({ frontMatter: f }) => [f.number, f]));
  const places = settleParents(frontMatters, recorded);
  const merged = new Map(
    [...captured].map(([number, each], index) => {
      progress('comments merged', index + 1, captured.size);
      const old = before.get(number);
      const [what, place] = [said.get(number) ?? [], places.get(number)];
      const comment =
        old && old.frontMatter.state !== 'live'
          ? { ...old, frontMatter: { ...old.frontMatter, captured: each } }
          : describe(number, old, what, place, each);
      return [number, comment];
    }),
  );
  const missing = missingFrom(captures);
  const shown = new Map([...merged].map(([number, { frontMatter }]) => [number, frontMatter]));
  const comments = [...merged].map(([number, comment]) =>
    comment.frontMatter.state === 'live'
      ? marked(comment, said.get(number) ?? [], shown, missing)
      : comment,
  );
  const after = new Map(comments.map((comment) => [comment.frontMatter.number, comment]));
  const numberById = new Map(
    comments.map(({ frontMatter: { sourceId, moved, number } }) => [sourceId, moved?.to ?? number]),
  );
  const edges = (number: number) =>
    edgesInWords(said.get(number) ?? [], (id) => numberById.get(id));
  return {
    comments,
    outcomes: numbers.flatMap((number, index) => {
      const [part, comment] = [parts[index], after.get(number)];
      if (!part || !comment) return [];
      return [outcomeOf(part, before.get(number), comment, () => edges(number))];
    }),
  };
}

/** A comment with what its captures say of it, and what the archive had. */
function describe(
  number: number,
  old: ArchivedComment | undefined,
  said: readonly Said[],
  place: Place | undefined,
  captured: CapturedPart[],
): ArchivedComment {
  const { body, lines, withheld, truncated } = chooseWords(old, said);
  const { author, host, inferred, ...recorded } = recordedOf(said);
  const had = old?.frontMatter;
  const dated = recorded.date !== undefined || recorded.dateRange !== undefined;
  const frontMatter = commentFrontMatter.parse({
    stance: 'none',
    themes: [],
    ...had,
    number,
    missingParent: undefined,
    ...place,
    boundary: had?.boundary ?? (inferred?.boundary && { kind: 'inferred', ...inferred.boundary }),
    author: author ?? authorWithout(had?.author, host, inferred?.author),
    date: dated ? (recorded.date ?? null) : (had?.date ?? null),
    dateRange: dated ? recorded.dateRange : had?.dateRange,
    sourceId: recorded.sourceId ?? had?.sourceId,
    url: recorded.url ?? had?.url,
    captured,
    withheld,
    truncated,
  });
  return { frontMatter, body, lines };
}

/** An author whose name no capture with structure gives. */
function authorWithout(
  had: CommentFrontMatter['author'] | undefined,
  host: boolean,
  inferred: NonNullable<Recorded['inferred']>['author'],
): CommentFrontMatter['author'] {
  if (had?.basis === 'recorded') return had;
  if (!had && inferred) return { name: null, basis: 'inferred', ...inferred };
  if (!host) return had ?? NOBODY;
  const reason = 'the capture marks it as written for the source, without a name';
  return { name: null, role: 'host', basis: 'inferred', confidence: 'high', reason };
}

/** A comment with what each capture says otherwise, and which captures lack it. */
function marked(
  comment: ArchivedComment,
  said: readonly Said[],
  all: ReadonlyMap<number, CommentFrontMatter>,
  missing: (captured: readonly CapturedPart[]) => string[],
): ArchivedComment {
  const { frontMatter, lines } = comment;
  const answers = shownAnswer(frontMatter, all);
  const marks = new Map(
    said.map((each) => [
      `${each.part.capture} ${each.part.place}`,
      { words: wordsFrom(each, lines), differs: differsFrom(each, frontMatter, answers) },
    ]),
  );
  const captured = frontMatter.captured.map((part) =>
    isLines(part) ? part : { ...part, ...marks.get(`${part.capture} ${part.place}`) },
  );
  const lacking = missing(captured);
  const data = commentFrontMatter.parse({
    ...frontMatter,
    captured,
    missingFrom: lacking.length > 0 ? lacking : undefined,
  });
  return { ...comment, frontMatter: data };
}
