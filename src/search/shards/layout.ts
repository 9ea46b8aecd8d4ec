import type { Named } from '../engine.ts';
import type { ListedEntry } from '../entries.ts';
import type { Concept } from '../vocabulary.ts';
import type { PairFiles } from './pairs.ts';
import type { TextSize } from './text-sizes.ts';

/**
 * The lists of a term's record: where it stands in words of a comment's own, in those it quotes, in the names and the
 * lead-in terms of its themes and claims, in the titles of threads, and in entries: in the order of `COMMENT_FIELDS` and
 * `ENTRY_FIELDS`.
 */
export const LISTS = ['own', 'quoted', 'labels', 'leads', 'title', 'text', 'about'] as const;

/** The number of a list in records. */
export const LIST = { own: 0, quoted: 1, labels: 2, leads: 3, title: 4, text: 5, about: 6 };

/** The lists that name comments, and may be cut. */
export const COMMENT_LISTS = [LIST.own, LIST.quoted, LIST.labels, LIST.leads];

/** The term under which it is told what the words of a beginning come to. No word begins with a circumflex. */
export const beginningTerm = (beginning: string) => `^${beginning}`;

/** What stands before the stem or word in whose file the lists of a concept lie that are not told from others. */
export const BESIDE = '=';

/** A question or a claim as it is listed. Glossary entries have none: the vocabulary has what they show. */
export type EntryRow = Omit<ListedEntry, 'id'>;

/** What must be known before anything is looked up, with the page; everything else is in files of their own. */
export interface Manifest {
  /** How many comments there are; each has a place, from 0, in the order of the numbers. */
  total: number;
  /** The numbers of the comments, as runs: the first, how many. */
  numbers: [first: number, count: number][];
  /** The threads of the comments, as runs: the thread's place in the file of threads, how many comments. */
  threads: [thread: number, count: number][];
  /** The mean length of each field of a comment, and of an entry. */
  averages: number[];
  entryAverages: number[];
  entries: number;
  /** The questions and claims where there are few; else none, and they are in files. */
  listed: EntryRow[];
  /** Whether any comment has a date. */
  dated: boolean;
  /** How comments are parted into files of texts. */
  texts: TextSize[];
  /** Where each file of terms but the first begins (`boundaryText`). */
  boundaries: string;
  /** Where each file of words that may be meant but the first begins. */
  typos: string;
  /** How pairs of words are found. */
  pairs: PairFiles;
  vocabulary: Concept[];
  /** For each concept the word from whose lists its own are told, or what they lie `BESIDE`, or nothing. */
  bases: string[];
  themes: Named[];
  /** For each theme the file that its comments are in; one file holds themes that follow one another. */
  themeFiles: number[];
  /** Whether any list is cut to the comments where a word weighs most. */
  cut: boolean;
  /** How many of the themes are the archive's; the others are only named by comments. */
  known: number;
}

/**
 * A comment in a file of texts; what holds for most is left out at its end. Its thread by the place of its slug,
 * its parent's number or 0, the first line above it, where it quotes as starts and ends.
 */
export type DocumentRow = [
  thread: number,
  parent: number,
  stance: number,
  flags: number,
  text: string,
  above?: string,
  themes?: number[],
  quoted?: number[],
  name?: string | null,
  date?: string | null,
  language?: string | null,
];

/**
 * A file of texts: slugs and titles of threads in turn, a digit for each place that it is for, which tells the size of
 * the comment there, then the comments of its own size in the order of their numbers.
 */
export type DocumentFile = [threads: string[], sizes: string, ...rows: DocumentRow[]];

const TEXTS = 'texts-';

/** The name of a file of texts, by the size of its comments and its place among those. */
export function textsFile(size: number, place: number): string {
  return `${TEXTS}${size}-${place}`;
}

/** The name of a file of themes, by its place among them. */
export function themesFile(place: number): string {
  return `themes-${place}`;
}

/** The name of a file of all lists of words whose lists were cut, by its place among them. */
export function wholeFile(place: number): string {
  return `whole-${place}`;
}

/** Whether a file of this name is one of texts. */
export function isOfTexts(name: string): boolean {
  return name.startsWith(TEXTS);
}

/** What holds of a comment, a bit each. */
export const FLAGS = { link: 1, opening: 2, answered: 4, host: 8 };

/** The file that covers a text among files that begin at `boundaries`, which are in order. */
export function coverOf(text: string, boundaries: readonly string[]): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boundaries[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first and the last of the files in which terms with a beginning lie. */
export function spanOf(
  beginning: string,
  boundaries: readonly string[],
): [first: number, last: number] {
  return [coverOf(beginning, boundaries), coverOf(`${beginning}\uFFFF`, boundaries)];
}

/** Code unit of the capital that stands for nothing in common. */
const NOTHING = 'A'.charCodeAt(0);

/**
 * Boundaries as a text: of each a capital that tells how many letters it has in common with the one before, A for none,
 * and its others. No term has a capital. It takes half the room of lines after gzip.
 */
export function boundaryText(boundaries: readonly string[]): string {
  let last = '';
  return boundaries
    .map((boundary) => {
      let same = 0;
      while (same < 25 && same < boundary.length && boundary[same] === last[same]) same += 1;
      last = boundary;
      return String.fromCharCode(NOTHING + same) + boundary.slice(same);
    })
    .join('');
}

/** Reads what `boundaryText` wrote. */
export function boundariesOf(text: string): string[] {
  let last = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    last = last.slice(0, part.charCodeAt(0) - NOTHING) + part.slice(1);
    return last;
  });
}

/** The file of words that may be meant that holds those with the first letter of a word. */
export function typosFile(word: string, boundaries: readonly string[]): string {
  return `typos-${coverOf(word[0] ?? '', boundaries)}`;
}
