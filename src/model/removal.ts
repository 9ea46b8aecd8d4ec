import type { Removal } from '../schema/comment.ts';
import { dateInWords } from './citation.ts';

const REASONS: Record<Removal['reason'], string> = {
  author: 'at the request of its author',
  law: 'because the law required it',
  privacy: 'to protect a person’s privacy',
  safety: 'to protect a person’s safety',
};

/** Why and when a comment's words were taken out, in one sentence or two. */
export function sayRemoval({ reason, date }: Removal): string {
  return `Removed ${REASONS[reason]} on ${dateInWords(date)}. The number is not used again.`;
}
