import type { Comment } from '../schema/archive.ts';
import type { Removal } from '../schema/comment.ts';
import { dateInWords } from './citation.ts';
import { counted } from './wording.ts';

const WHY = {
  author: 'at its author’s request',
  law: 'by order of law',
  privacy: 'to protect somebody’s privacy',
  safety: 'to protect somebody’s safety',
} as const;

/** What stands instead of the words of a comment that is not live: a head and a sentence. */
export interface Tombstone {
  head: string;
  sentence: string;
  /** The comment that now holds its words. */
  to: number | undefined;
}

/** The tombstone of a comment with `replies` below it; none for a live one. */
export function tombstoneOf(comment: Comment, replies: number): Tombstone | undefined {
  const { number, parent, removed, moved } = comment;
  const place = parent === null ? '' : ` It was a reply to ${parent}.`;
  const stay =
    replies === 0
      ? ''
      : ` ${counted(replies, 'reply', 'replies')} to it ${replies === 1 ? 'stays' : 'stay'} here.`;
  if (moved) {
    const sentence = `What stood here as comment ${number} is part of comment ${moved.to}: ${moved.reason}.${place}${stay}`;
    return { head: `Moved to ${moved.to}`, sentence, to: moved.to };
  }
  if (!removed) return undefined;
  const sentence = `${sayRemoval(removed)}${place}${stay}`;
  return { head: 'Removed', sentence, to: undefined };
}

/** Why and when a comment's words were taken out, in two sentences. */
export function sayRemoval({ reason, date }: Removal): string {
  return `The words were taken out ${WHY[reason]} on ${dateInWords(date)}. The number is not used again.`;
}

/** The comments that still hold words, in the same order. */
export function liveOf(comments: Iterable<Comment>): Comment[] {
  return [...comments].filter(({ state }) => state === 'live');
}
