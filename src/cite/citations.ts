import type { Cited, CslItem } from '../model/csl-item.ts';
import { fill } from './fill.ts';
import { type Format, itemFor } from './item-for.ts';
import { library } from './library.ts';
import { shapeOf } from './shape.ts';

/** A day on which a reader copies, in the order its style has it; only known in the reader's browser. */
export type AccessDate = 'day month year' | 'month day, year' | 'iso' | 'slashes' | 'parts';

/**
 * A citation as the page shows it, `before + shown + after`, and as it is copied: with `copied` in place of `shown`,
 * where the date of access stands between the two parts. Some have none: see `itemFor`.
 */
export interface Citation {
  before: string;
  shown: string;
  copied?: { before: string; date: AccessDate; after: string };
  after: string;
}

const ACCESSED = { 'date-parts': [[7393, 5, 27]] };
const ACCESS_DATES: Record<Format, [date: AccessDate, text: string]> = {
  apa: ['month day, year', 'May 27, 7393'],
  mla: ['day month year', '27 May 7393'],
  chicago: ['month day, year', 'May 27, 7393'],
  biblatex: ['iso', '7393-05-27'],
  ris: ['slashes', '7393/05/27'],
};

/** A formatted shape without and with a date of access. */
interface Shape {
  plain: string;
  dated: string;
}

const shapes = new Map<string, Shape>();

let runs = 0;

/** How often the library has formatted since the program began. */
export function libraryRuns(): number {
  return runs;
}

/** One citation in one of the library's formats. */
export function citation(cite: Cited, format: Format): Citation {
  const { plain, dated } = shape(cite, format);
  // A comment's page has five citations, and what it costs to build is much their filling.
  if (plain === dated) return { before: fill(plain, cite, format), shown: '', after: '' };
  return split(fill(plain, cite, format), fill(dated, cite, format), ...ACCESS_DATES[format]);
}

/** One citation without a date of access, as one text. */
export function citationText(cite: Cited, format: Format): string {
  return fill(shape(cite, format).plain, cite, format);
}

/** The item as a list in CSL-JSON; the library has no part in it. */
export function cslJson(item: CslItem): Citation {
  const text = (data: CslItem) => `${JSON.stringify([data], null, 2)}\n`;
  const dated = text({ ...item, accessed: ACCESSED }).replace(
    /"date-parts": \[\s*\[[\s\d,]*7393[\s\d,]*\]\s*\]/,
    '"date-parts": [[7393, 5, 27]]',
  );
  return split(text(item), dated, 'parts', '7393, 5, 27');
}

function shape(cite: Cited, format: Format): Shape {
  const hidden = shapeOf(cite);
  const { title, author, page, publication, date } = hidden;
  const key = JSON.stringify([format, title, author, page, publication, date]);
  const known = shapes.get(key);
  if (known) return known;
  const item = itemFor(format, hidden);
  const plain = library[format](item);
  // Left out as APA wants it; see itemFor.
  const dated = format === 'apa' ? plain : library[format]({ ...item, accessed: ACCESSED });
  const made = { plain, dated };
  runs += format === 'apa' ? 1 : 2;
  shapes.set(key, made);
  return made;
}

/** What two texts have in common at both ends, and the rest of each, the second cut where its date stands. */
function split(plain: string, dated: string, date: AccessDate, day: string): Citation {
  if (plain === dated) return { before: plain, shown: '', after: '' };
  const shorter = Math.min(plain.length, dated.length);
  let start = 0;
  while (start < shorter && plain.charCodeAt(start) === dated.charCodeAt(start)) start += 1;
  let end = 0;
  const same = (before: number) =>
    plain.charCodeAt(plain.length - before) === dated.charCodeAt(dated.length - before);
  while (end < shorter - start && same(end + 1)) end += 1;
  const inserted = dated.slice(start, dated.length - end);
  const [before = '', after = ''] = inserted.split(day);
  return {
    before: plain.slice(0, start),
    shown: plain.slice(start, plain.length - end),
    copied: { before, date, after },
    after: plain.slice(plain.length - end),
  };
}
