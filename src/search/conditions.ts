import type { CommentDocument } from './documents.ts';

/** Something a query asks for that does not exist; the query runs without it. */
export interface Note {
  clause: string;
  what: 'operator' | 'value' | 'date' | 'comment';
  /** What may have been meant, as it would be typed; everything that is possible where that is little. */
  instead: string[];
}

/** What the operators of a query ask of a comment. */
export interface Conditions {
  /** Each as it is typed, with whether a comment meets it. */
  tests: { clause: string; test: (document: CommentDocument) => boolean }[];
  /** Whether words count only where the comment does not quote them. */
  own: boolean;
  /** The comments whose words are looked for. */
  like: number[];
  /** Counts the comments without a date, where a condition asks for one, which they cannot meet. */
  undated: () => number;
  /** Whether a condition asks for a stance. */
  sided: boolean;
  notes: Note[];
}

/** What a query without operators asks of a comment: nothing. */
export function noConditions(): Conditions {
  return { tests: [], own: false, like: [], undated: () => 0, sided: false, notes: [] };
}
