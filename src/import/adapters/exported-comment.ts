import { z } from 'zod';
import type { CapturedComment } from '../../schema/captured-thread.ts';
import { commentNumber } from '../../schema/comment.ts';
import { liveCommentData } from '../../schema/comment-data.ts';
import { address, dateFrom, isoMoment, itemOf, leftOut } from './fields.ts';
import type { ReadItem } from './nested.ts';

const { parentBasis, missingParent, boundary, dateRange, withheld, author } = liveCommentData.shape;

/** A comment of our own export, loosely: fields that came later may be missing, and there may be more. */
const live = z.object({
  parent: commentNumber.nullable(),
  parentBasis,
  missingParent: missingParent.optional(),
  boundary: boundary.optional(),
  author: z.object({
    name: z.string().min(1).nullable(),
    id: z.string().min(1).nullish(),
    role: author.shape.role,
    confidence: author.shape.confidence,
    reason: z.string().min(1).nullable(),
  }),
  date: z.unknown().optional(),
  dateRange: dateRange.optional(),
  url: z.string().nullish(),
  withheld: withheld.optional(),
  truncated: z.boolean().optional(),
  text: z.string(),
});

type Live = z.output<typeof live>;

const removed = z.object({
  parent: commentNumber.nullable(),
  removed: z.object({ reason: z.string() }),
});

/** The id and the place of a comment in the capture. */
type Where = Pick<CapturedComment, 'id' | 'place'>;

/** The id that stands for a comment's number. */
type IdOf = (number: number) => string;

/** A comment whose words the archive has. What it inferred is handed on as inferred. */
export function exportedLive(value: unknown, where: Where, idOf: IdOf): ReadItem {
  const { data, fault } = itemOf(live, value, where.place);
  if (fault) return fault;
  const date = data.dateRange
    ? { kind: 'range' as const, ...data.dateRange }
    : dateFrom(data.date, isoMoment);
  if (!date || date.kind === 'relative')
    return leftOut(where.place, 'bad-date', 'Its date is neither a day nor a time.');
  if (data.missingParent && data.parent !== null) {
    return leftOut(where.place, 'bad-parent', 'It has a parent, and is said to miss one.');
  }
  const hasWords = data.text.trim() !== '';
  if (!hasWords && !data.withheld) {
    return leftOut(where.place, 'no-words', 'It has no words, and no word on why.');
  }
  const answers = data.parent === null ? (data.missingParent?.id ?? null) : idOf(data.parent);
  return {
    id: where.id,
    parent: data.parentBasis.kind === 'recorded' ? answering(answers) : { kind: 'unknown' },
    author: {
      name: data.author.name,
      id: data.author.id ?? null,
      host: data.author.name !== null && data.author.role === 'host',
    },
    date,
    words: hasWords ? { format: 'text', value: data.text } : null,
    withheld: hasWords ? null : (data.withheld ?? null),
    truncated: data.truncated ?? false,
    url: address(data.url),
    ...inferences(data, answers),
    place: where.place,
  };
}

/** A comment that the archive took the words out of: its place is kept. */
export function exportedRemoved(value: unknown, where: Where, idOf: IdOf): ReadItem {
  const { data, fault } = itemOf(removed, value, where.place);
  if (fault) return fault;
  const id = data.parent === null ? null : idOf(data.parent);
  return {
    id: where.id,
    parent: { kind: 'unknown' },
    inferred: {
      parent: { id, confidence: 'low', reason: 'the export gives this place, and no reason' },
    },
    author: { name: null, id: null, host: false },
    date: { kind: 'unknown' },
    words: null,
    withheld: data.removed.reason === 'author' ? 'deleted' : 'moderated',
    truncated: false,
    url: null,
    place: where.place,
  };
}

function answering(id: string | null): CapturedComment['parent'] {
  return id === null ? { kind: 'opening' } : { kind: 'reply', id };
}

function inferences(
  { parentBasis, author, boundary }: Live,
  answers: string | null,
): Pick<CapturedComment, 'inferred'> {
  const { role, confidence, reason } = author;
  const inferred = {
    ...(parentBasis.kind === 'inferred' && {
      parent: { id: answers, confidence: parentBasis.confidence, reason: parentBasis.reason },
    }),
    ...(author.name === null && confidence && reason && { author: { role, confidence, reason } }),
    ...(boundary && { boundary: { confidence: boundary.confidence, reason: boundary.reason } }),
  };
  return Object.keys(inferred).length > 0 ? { inferred } : {};
}
