import { readAfter } from './after.ts';
import { ByteReader } from './bytes.ts';
import { COMMENT_LISTS, LISTS, wholeFile } from './layout.ts';
import { type Postings, readPostings, type StemPostings } from './postings.ts';
import { CUT, KINDS } from './record-kinds.ts';

/** Where in a file the lists of the words of a stem are. */
export interface StemRecord {
  bytes: Uint8Array;
  at: number;
}

/** A term among the words of its stem, -1 for all of them, and how many these are. */
export interface Place {
  record: StemRecord;
  word: number;
  words: number;
}

/** Where all of a term's lists are, how many comments hold any word of its stem, and how many each list names. */
export interface Cut {
  name: string;
  at: number;
  holders: number;
  places: number[];
}

/** A file of terms. */
export interface TermFile {
  /** Where the lists of each term are. */
  places: ReadonlyMap<string, Place>;
  /** Terms in other files that are a word of this file and another as one. */
  joined: ReadonlySet<string>;
}

/** Reads which terms a file has, and where their lists are. */
export function readFile(bytes: Uint8Array): TermFile {
  const reader = new ByteReader(bytes);
  const found: { terms: string[]; all: string | undefined; length: number }[] = [];
  let key = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    key = readAfter(reader, key);
    const isStem = reader.number() === KINDS.stem;
    const terms: string[] = [];
    const count = isStem ? reader.number() : 1;
    for (let word = 0; word < count; word += 1) terms.push(isStem ? readAfter(reader, key) : key);
    found.push({ terms, all: isStem ? `~${key}` : undefined, length: reader.number() });
  }
  let { at } = reader;
  const places = new Map<string, Place>();
  for (const { terms, all, length } of found) {
    const record = { bytes, at };
    const words = terms.length;
    for (const [word, term] of terms.entries()) places.set(term, { record, word, words });
    if (all !== undefined) places.set(all, { record, word: -1, words });
    at += length;
  }
  return { places, joined: readJoined(new ByteReader(bytes, at)) };
}

function readJoined(reader: ByteReader): Set<string> {
  const joined = new Set<string>();
  let term = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    term = readAfter(reader, term);
    joined.add(term);
  }
  return joined;
}

/** The beginning of a record. */
export function headOf({ bytes, at }: StemRecord) {
  const reader = new ByteReader(bytes, at);
  const mask = reader.number();
  if ((mask & CUT) === 0) return { reader, mask, cut: undefined };
  const name = wholeFile(reader.number());
  const whole = reader.number();
  const holders = reader.number();
  const places = COMMENT_LISTS.map(() => reader.number());
  return { reader, mask, cut: { name, at: whole, holders, places } };
}

/** Lists that may be cut, with how many places their wholes have. */
export function ofChampions(lists: (Postings | undefined)[], cut: Cut | undefined) {
  if (!cut) return lists;
  return lists.map((list, at) => list && { ...list, holders: cut.places[at] });
}

/** The lists of the `words` of a record. */
export function readRecord(record: StemRecord, words: number): (StemPostings | undefined)[] {
  const { reader, mask } = headOf(record);
  return LISTS.map((_, list) =>
    (mask & (1 << list)) === 0 ? undefined : readPostings(reader, words),
  );
}
