import { stemOf } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import { readAfter } from './after.ts';
import { ByteReader } from './bytes.ts';
import { withDifferences } from './differences.ts';
import { type Files, Lacking, Shelf } from './files.ts';
import { boundariesOf, COMMENT_LISTS, coverOf, LISTS, wholeFile } from './layout.ts';
import { type Postings, postingsOf, readPostings, type StemPostings } from './postings.ts';
import { CUT, KINDS } from './write-terms.ts';

/** Where in a file the lists of the words of a stem are. */
interface StemRecord {
  bytes: Uint8Array;
  at: number;
}

/** A term among the words of its stem, -1 for all of them, and how many these are. */
interface Place {
  record: StemRecord;
  word: number;
  words: number;
}

/** Where all of a term's lists are, how many comments hold any word of its stem, and how many each list names. */
interface Cut {
  name: string;
  at: number;
  holders: number;
  places: number[];
}

/** Places that lists which were read may hold: some 10 MB. Every key looks for most of its words again. */
const MOST_HELD = 400_000;

/** A file of terms. */
interface TermFile {
  /** Where the lists of each term are. */
  places: ReadonlyMap<string, Place>;
  /** Terms in other files that are a word of this file and another as one. */
  joined: ReadonlySet<string>;
}

/** The terms of an index as far as their files were fetched. */
export class Terms {
  private readonly files: Files;
  private readonly shelf: Shelf<TermFile>;
  private readonly wholes = new Map<StemRecord, StemRecord>();
  private readonly boundaries: readonly string[];
  private readonly bases: ReadonlyMap<string, string>;
  private readonly read = new Map<StemRecord, (StemPostings | undefined)[]>();
  private readonly made = new Map<StemRecord, Map<number, (Postings | undefined)[]>>();
  private held = 0;

  /** `bases` has the words from whose lists those of other terms are told. */
  constructor(files: Files, boundaries: string, bases: ReadonlyMap<string, string>) {
    this.files = files;
    this.shelf = new Shelf(files, readFile);
    this.boundaries = boundariesOf(boundaries);
    this.bases = bases;
  }

  /** @throws {Lacking} when the file of any term, of any that has one of the beginnings, or any other is not here. */
  expect(terms: Iterable<string>, beginnings: Iterable<string>): void {
    const names = [...terms].map((term) => this.fileOf(term));
    this.files.expect([
      ...names,
      ...[...beginnings].flatMap((beginning) => this.filesAround(beginning)),
    ]);
  }

  /** Whether anything holds a term. */
  has(term: string): boolean {
    return this.shelf.get(this.fileOf(term)).places.has(term);
  }

  /** Whether two words may be a term as one; wants their files, and is false until both are here. */
  holdJoined(first: string, second: string): boolean {
    const term = first + second;
    const other = this.shelf.find(this.fileOf(second));
    // The list of a common word is long, and nobody else needs it.
    if (isStopWord(first))
      return this.fileOf(second) === this.fileOf(term) || other?.joined.has(term) === true;
    const one = this.shelf.find(this.fileOf(first));
    if (!one || !other) return false;
    // Only of words that the index holds it is told what they make.
    return (
      !one.places.has(first) ||
      !other.places.has(second) ||
      this.fileOf(first) === this.fileOf(term) ||
      one.joined.has(term)
    );
  }

  /** Every term that begins so, itself included. */
  beginningWith(beginning: string): Set<string> {
    const found = new Set<string>();
    for (const name of this.filesAround(beginning)) {
      for (const term of this.shelf.get(name).places.keys()) {
        if (term.startsWith(beginning)) found.add(term);
      }
    }
    return found;
  }

  /** @throws {Lacking} when any list of the terms is not here as a whole. */
  expectWhole(terms: readonly string[]): void {
    this.files.expect(terms.flatMap((term) => this.cutOf(term)?.name ?? []));
  }

  /** The lists of a term by their numbers, cut or `whole`; those that hold nothing are missing. */
  lists(term: string, whole = false): (Postings | undefined)[] {
    const file = this.shelf.get(this.fileOf(term)).places;
    const own = file.get(term);
    const cut = whole && this.cutOf(term);
    if (own && cut) return this.listsAt({ ...own, record: this.wholeOf(own.record, cut) });
    const lists = own ? this.listsAt(own) : [];
    const base = file.get(this.bases.get(term) ?? '');
    const others = base ? this.listsAt(base) : [];
    const all = base ? LISTS.map((_, list) => withDifferences(others[list], lists[list])) : lists;
    return ofChampions(all, own && headOf(own.record).cut);
  }

  /** The same of a term that was found by its beginning: it may lie in another file than its stem. */
  listsNear(term: string, whole: boolean): (Postings | undefined)[] {
    if (whole) return this.lists(term, true);
    const home = this.shelf.get(`terms-${coverOf(term, this.boundaries)}`);
    const near = home.places.get(term);
    if (!near) return this.lists(term);
    return ofChampions(this.listsAt(near), headOf(near.record).cut);
  }

  /** Where the whole of a term's lists is, where they are cut (`champions.ts`). */
  cutOf(term: string): Cut | undefined {
    const place = this.shelf.get(this.fileOf(term)).places.get(term);
    return place && headOf(place.record).cut;
  }

  private listsAt({ record, word, words }: Place): (Postings | undefined)[] {
    const made = this.made.get(record)?.get(word);
    if (made) return made;
    if (this.held > MOST_HELD) {
      this.read.clear();
      this.made.clear();
      this.held = 0;
    }
    const lists = this.read.get(record) ?? readRecord(record, words);
    const found = lists.map((list) => {
      const postings = list && postingsOf(list, word);
      return postings && postings.places.length > 0 ? postings : undefined;
    });
    this.read.set(record, lists);
    const others = this.made.get(record) ?? new Map<number, (Postings | undefined)[]>();
    this.made.set(record, others.set(word, found));
    for (const list of found) this.held += list?.places.length ?? 0;
    return found;
  }

  /** The record that holds all of the lists of another. */
  private wholeOf(record: StemRecord, { name, at }: Cut): StemRecord {
    const bytes = this.files.find(name);
    if (!bytes) throw new Lacking();
    const known = this.wholes.get(record);
    const whole = known?.bytes === bytes ? known : { bytes, at };
    this.wholes.set(record, whole);
    return whole;
  }

  private fileOf(term: string): string {
    const word = this.bases.get(term) ?? term;
    const key = word.startsWith('~') ? word.slice(1) : (stemOf(word) ?? word);
    return `terms-${coverOf(key, this.boundaries)}`;
  }

  private filesAround(beginning: string): string[] {
    const first = coverOf(beginning, this.boundaries);
    const last = coverOf(`${beginning}\uFFFF`, this.boundaries);
    return Array.from({ length: last - first + 1 }, (_, at) => `terms-${first + at}`);
  }
}

function readFile(bytes: Uint8Array): TermFile {
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
function headOf({ bytes, at }: StemRecord) {
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
function ofChampions(lists: (Postings | undefined)[], cut: Cut | undefined) {
  if (!cut) return lists;
  return lists.map((list, at) => list && { ...list, holders: cut.places[at] });
}

function readRecord(record: StemRecord, words: number): (StemPostings | undefined)[] {
  const { reader, mask } = headOf(record);
  return LISTS.map((_, list) =>
    (mask & (1 << list)) === 0 ? undefined : readPostings(reader, words),
  );
}
