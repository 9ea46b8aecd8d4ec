import type { CapturedPlace } from '../schema/captured-part.ts';
import type { CapturedComment } from '../schema/captured-thread.ts';
import type { CommentFrontMatter } from '../schema/comment.ts';
import { rangeFrom } from './range-from.ts';
import type { Said } from './said.ts';

type Author = Extract<CommentFrontMatter['author'], { basis: 'recorded' }>;

/** What captures with structure record of a comment besides its words and its place; undefined where they do not. */
export interface Recorded {
  author: Author | undefined;
  /** Whether any of them says that it speaks for the source. */
  host: boolean;
  date: string | undefined;
  dateRange: CommentFrontMatter['dateRange'];
  sourceId: string | undefined;
  url: string | undefined;
  /** Whom it answers: the source's id of that comment, null for an opening. */
  answers: string | null | undefined;
  /** What another archive says that it inferred. */
  inferred: CapturedComment['inferred'];
}

/** What a comment's captures record of it, each field as the first that has it says; see `saidOf` for the order. */
export function recordedOf(said: readonly Said[]): Recorded {
  const comments = said.map(({ comment }) => comment);
  const name = comments.find(({ author }) => author.name !== null)?.author.name ?? undefined;
  const id = comments.find(({ author }) => author.name === name && author.id !== null)?.author.id;
  const host = comments.some(({ author }) => author.host);
  const days = comments.flatMap(({ date }) => (date.kind === 'exact' ? [date.date] : []));
  const [range] = said.flatMap((each) => rangeOf(each) ?? []);
  return {
    author:
      name === undefined
        ? undefined
        : { name, ...(id ? { id } : {}), role: host ? 'host' : 'reader', basis: 'recorded' },
    host,
    date: days.find((day) => day.includes('T') && sameTime(day, days[0] ?? day)) ?? days[0],
    dateRange: days.length > 0 ? undefined : range,
    sourceId: comments.find((comment) => comment.id !== null)?.id ?? undefined,
    url: comments.find(({ url }) => url !== null)?.url ?? undefined,
    answers: comments.map(answeredBy).find((answer) => answer !== undefined),
    inferred: comments.find(({ inferred }) => inferred !== undefined)?.inferred,
  };
}

/** Between which days a capture's own words put a comment, where they give no date. */
function rangeOf({ comment: { date }, capturedOn }: Said): CommentFrontMatter['dateRange'] {
  if (date.kind === 'range') {
    const { kind: _, ...range } = date;
    return range;
  }
  return date.kind === 'relative' ? rangeFrom(date.said, capturedOn) : undefined;
}

/** Whom a captured comment answers: a source's id, null for an opening, undefined where its capture does not say. */
export function answeredBy({ parent }: CapturedComment): string | null | undefined {
  if (parent.kind === 'unknown') return undefined;
  return parent.kind === 'opening' ? null : parent.id;
}

/** Whom the comment shown answers: a source's id, null for an opening, undefined for a comment without an id. */
export function shownAnswer(
  { parent, missingParent }: Pick<CommentFrontMatter, 'parent' | 'missingParent'>,
  all: ReadonlyMap<number, Pick<CommentFrontMatter, 'sourceId'>>,
): string | null | undefined {
  return parent === null ? (missingParent?.id ?? null) : all.get(parent)?.sourceId;
}

/**
 * What one capture says otherwise than the archive shows. `answers` is whom the comment shown answers, as
 * `Recorded.answers`; that a capture names no author or date is no difference.
 */
export function differsFrom(
  { comment }: Said,
  shown: Pick<CommentFrontMatter, 'author' | 'date'>,
  answers: string | null | undefined,
): CapturedPlace['differs'] {
  const { author, date } = comment;
  const answer = answeredBy(comment);
  const shownId = shown.author.basis === 'recorded' ? shown.author.id : undefined;
  const differs = {
    author:
      author.name !== null &&
      (author.name !== shown.author.name ||
        (author.id !== null && shownId !== undefined && author.id !== shownId)),
    date: date.kind === 'exact' && (shown.date === null || !sameTime(date.date, shown.date)),
    parent: answer !== undefined && answer !== answers,
  };
  const fields = (['author', 'date', 'parent'] as const).filter((field) => differs[field]);
  return fields.length > 0 ? fields : undefined;
}

/** How one capture's words compare with those shown; undefined where they are the same. */
export function wordsFrom(said: Said, shown: readonly string[]): CapturedPlace['words'] {
  if (said.comment.words === null) return shown.length > 0 ? 'withheld' : undefined;
  if (sameLines(said.lines, shown)) return undefined;
  return said.comment.truncated && isBeginning(said.lines, shown) ? 'part' : 'other';
}

/** Whether two texts have the same lines. */
export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** Whether some lines are the beginning of others, but for the dots with which a source says that more follows. */
export function isBeginning(part: readonly string[], whole: readonly string[]): boolean {
  const words = part.join('\n').replace(/\s*(…|\.\.\.)?\s*$/u, '');
  return whole.join('\n').startsWith(words);
}

/** Whether two dates may be of one moment: a time is of a day if it falls on it in UTC or in its own zone. */
export function sameTime(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes('T') && b.includes('T')) return Date.parse(a) === Date.parse(b);
  return daysOf(a).some((day) => daysOf(b).includes(day));
}

function daysOf(date: string): string[] {
  if (!date.includes('T')) return [date];
  return [date.slice(0, 10), new Date(date).toISOString().slice(0, 10)];
}
