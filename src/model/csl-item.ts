import type { Comment, Thread } from '../schema/archive.ts';
import { dateInWords } from './citation.ts';
import { firstWords } from './first-words.ts';

/** Words of a comment that stand for the title it does not have (APA 7, 10.1: up to the first 20). */
const TITLE_WORDS = 20;

const DESCRIPTIONS: Record<Comment['state'], string> = {
  live: '[Comment without words]',
  removed: '[Removed]',
  moved: '[Moved]',
};

const UNFIT =
  /(?!\s)\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;

/** Who publishes the archive, as citations name it. */
export interface Publisher {
  name: string;
  /** The canonical address of a comment, in full. */
  address: (number: number) => string;
}

/** What is known of a comment that a citation may say; each value is one line without control characters. */
export interface Cited {
  number: string;
  /** Starts with a letter and holds only letters and digits: safe in every format. */
  key: string;
  /** Its first words, or a description in square brackets of what has none. */
  title: string;
  /** Whether the title is the description. */
  described: boolean;
  /** Only a name that the capture records: a reader or a host nobody names has none. */
  author: string | undefined;
  date: readonly [year: number, month: number, day: number] | undefined;
  /** The title of the page where it was written, to stand inside double quotation marks. */
  page: string;
  publication: string;
  archive: string;
  address: string;
  /** What to add after the number where it says more than that the words are kept. */
  fate: string;
}

/** A citation in CSL-JSON, with the fields this archive uses (citationstyles.org, CSL 1.0.2, appendix IV). */
export interface CslItem {
  id: string;
  'citation-key'?: string;
  type: 'post' | 'post-weblog' | 'webpage' | 'document';
  title: string;
  author?: { literal: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  genre?: string;
  medium?: string;
  'container-title': string;
  publisher?: string;
  archive?: string;
  archive_location?: string;
  source?: string;
  URL: string;
  note?: string;
}

type CslDate = { 'date-parts': number[][] } | { literal: string };

/**
 * What a citation may say of a comment. Nothing inferred becomes a field: no author but a recorded name ("Anonymous"
 * stands only where a work is signed so: APA 7, 9.12), no date but the source's own.
 */
export function cited(comment: Comment, thread: Thread, publisher: Publisher): Cited {
  const { number, author, date, state, lines } = comment;
  const words = state === 'live' ? firstWords(oneLine(lines.join(' ')), TITLE_WORDS) : '';
  const name = state === 'live' && author.name !== null ? oneLine(author.name) : '';
  return {
    number: String(number),
    key: `${publisher.name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^a-z0-9]|^\d+/g, '')}${number}`,
    title: words || DESCRIPTIONS[state],
    described: words === '',
    author: name || undefined,
    date: state === 'live' ? dateParts(date) : undefined,
    page: innerQuotes(oneLine(thread.source.title)),
    publication: oneLine(thread.source.publication),
    archive: publisher.name,
    address: publisher.address(number),
    fate: fateOf(comment),
  };
}

/** The citation as a CSL item: the comment as a post on its source page, kept by the archive under its number. */
export function cslItem(cite: Cited): CslItem {
  const { key, number, title, author, date, page, publication, archive, address, fate } = cite;
  return {
    id: key,
    'citation-key': key,
    type: 'post',
    title,
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [[...date]] } }),
    genre: `comment on “${page}”`,
    'container-title': publication,
    publisher: archive,
    archive,
    archive_location: `comment ${number}`,
    URL: address,
    note: `Comment on “${page}”, kept as comment ${number} of ${archive}${fate}`,
  };
}

/** Double quotation marks made single, for a text that stands in double ones (CMOS 17, 13.30). */
export function innerQuotes(text: string): string {
  return text
    .replace(/(^|[\s([{–—/])"/gu, '$1‘')
    .replace(/["”]/g, '’')
    .replace(/“/g, '‘');
}

/**
 * One line of well-formed text: white space is one space; control characters, marks that turn the direction of
 * text, and code points that are no characters are left out.
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(UNFIT, '').replace(/\s+/gu, ' ').trim();
}

function fateOf({ removed, moved }: Comment): string {
  if (moved) return `; moved to comment ${moved.to}`;
  return removed ? `; removed on ${dateInWords(removed.date)}` : '';
}

function dateParts(date: string | null): Cited['date'] {
  if (date === null) return undefined;
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}
