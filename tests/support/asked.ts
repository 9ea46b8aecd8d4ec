import type { Request } from '../../src/search/answer.ts';

/** What a reader asks who has only typed, but for some fields. */
export function asked(typed: string, fields: Partial<Request> = {}): Request {
  return { typed, choice: {}, order: 'best', vocabulary: true, more: false, ...fields };
}
