import type { Comment } from '../schema/archive.ts';
import type { Confidence } from '../schema/basis.ts';
import type { Author } from '../schema/comment.ts';

/** A count with its noun: `1 comment`, `21 comments`, `1,204 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How an author is named in running text and citations; never a name the capture does not give. */
export function authorName({ name, role }: Pick<Author, 'name' | 'role'>): string {
  if (name !== null) return name;
  return role === 'host' ? 'The host' : 'A reader';
}

/** An author of whom nothing is known. */
export const UNKNOWN = { name: null, role: 'reader' } as const;

/** How an author is named inside a line: what is not a name begins small. */
export function speaker(author: Author): string {
  return author.name ?? authorName(author).toLowerCase();
}

/** Whose words are quoted, in few words: `A reader, comment 5, The H200 Debate`. */
export function attribution(author: string, number: number, archive: string): string {
  return `${author}, comment ${number}, ${archive}`;
}

/** The badge beside or instead of an author's name; none for readers. */
export function authorBadge({ name, role }: Author): string | undefined {
  if (role !== 'host') return undefined;
  return name === null ? 'Host reply' : 'Host';
}

/** A comment's place in its thread: “opening”, “reply to 4”, “reply to a comment not captured”. */
export function placeInThread({ parent, missingParent }: Comment): string {
  if (parent !== null) return `reply to ${parent}`;
  return missingParent ? 'reply to a comment not captured' : 'opening';
}

/** One thing the archive worked out about a comment, with why. */
export interface Inference {
  head: string;
  reason: string;
  confidence: Confidence;
}

/** Everything inferred about a comment: its place, who speaks, where it ends, when it was posted. */
export function inferences(comment: Comment): Inference[] {
  const { parentBasis, author, boundary, dateRange } = comment;
  const place = placeInThread(comment).replace(/^./, (first) => first.toUpperCase());
  return [
    ...(parentBasis.kind === 'inferred'
      ? [
          {
            head: `${place}, inferred`,
            reason: `The capture does not say. Placed here because ${parentBasis.reason}.`,
            confidence: parentBasis.confidence,
          },
        ]
      : []),
    ...(author.basis === 'inferred' && author.role === 'host'
      ? [
          {
            head: 'Host, inferred',
            reason: `The capture does not say for certain who wrote it. Taken to speak for the publication because of this: ${author.reason}.`,
            confidence: author.confidence,
          },
        ]
      : []),
    ...(boundary
      ? [
          {
            head: 'Where it begins and ends, inferred',
            reason: `The capture does not mark it: ${boundary.reason}.`,
            confidence: boundary.confidence,
          },
        ]
      : []),
    ...(dateRange
      ? [
          {
            head: 'When it was posted, inferred',
            reason: `The capture gives no date. Worked out from ${dateRange.reason ?? `“${dateRange.said}”`}.`,
            confidence: dateRange.confidence ?? 'medium',
          },
        ]
      : []),
  ];
}
