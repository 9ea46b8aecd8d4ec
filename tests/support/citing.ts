import { accessDate } from '../../src/browser/access-date.ts';
import { type Citation, citation } from '../../src/cite/citations.ts';
import type { Format } from '../../src/cite/item-for.ts';
import { type Cited, cited, type Publisher } from '../../src/model/csl-item.ts';
import type { Comment } from '../../src/schema/archive.ts';
import { aComment, aThread } from './real-archive.ts';

export const PUBLISHER: Publisher = {
  name: 'The H200 Debate',
  address: (number) => `https://example.org/c/${number}/`,
};

/** What a citation may say of a comment with the given fields, by a reader nobody names unless they say so. */
export function citedFrom(fields: Partial<Comment> & { number: number }): Cited {
  return cited(aComment(fields), aThread('Comments on an episode'), PUBLISHER);
}

/** The text of a citation as the page shows it. */
export function shownText({ before, shown, after }: Citation): string {
  return before + shown + after;
}

/** The text of a citation as it is copied on a day. */
export function copiedText({ before, shown, copied, after }: Citation, day: Date): string {
  if (!copied) return before + shown + after;
  return before + copied.before + accessDate(day, copied.date) + copied.after + after;
}

/** A comment cited as the page shows it. */
export function cite(fields: Partial<Comment> & { number: number }, format: Format): string {
  return shownText(citation(citedFrom(fields), format));
}

/** A comment cited as it is copied on 3 March 2026. */
export function copy(fields: Partial<Comment> & { number: number }, format: Format): string {
  return copiedText(citation(citedFrom(fields), format), new Date(2026, 2, 3));
}
