import { stemOf } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import { SHORTEST_PREFIX } from '../words.ts';
import { withDifferences } from './differences.ts';
import { type Files, Lacking, Shelf } from './files.ts';
import { beginningTerm, boundariesOf, coverOf, LISTS, type Manifest, spanOf } from './layout.ts';
import { type Postings, postingsOf, type StemPostings } from './postings.ts';
import {
  type Cut,
  headOf,
  ofChampions,
  type Place,
  readFile,
  readRecord,
  type StemRecord,
  type TermFile,
} from './read-records.ts';

/** Places that lists which were read may hold: some 10 MB. Every key looks for most of its words again. */
const MOST_HELD = 400_000;

/** What a term begins with that lies where what follows would: all words of a stem or a beginning, a concept `BESIDE`. */
const SIGN = /^[~^=]/;

/** The terms of an index as far as their files were fetched. */
export class Terms {
  private readonly files: Files;
  private readonly shelf: Shelf<TermFile>;
  private readonly wholes = new Map<StemRecord, StemRecord>();
  private readonly boundaries: readonly string[];
  private readonly bases: ReadonlyMap<string, string>;
  private readonly cut: boolean;
  private readonly read = new Map<StemRecord, (StemPostings | undefined)[]>();
  private readonly made = new Map<StemRecord, Map<number, (Postings | undefined)[]>>();
  private held = 0;

  /** `bases` has the words from whose lists those of other terms are told. */
  constructor(files: Files, { boundaries, cut }: Manifest, bases: ReadonlyMap<string, string>) {
    this.files = files;
    this.shelf = new Shelf(files, readFile);
    this.boundaries = boundariesOf(boundaries);
    this.bases = bases;
    this.cut = cut;
  }

  /**
   * @throws {Lacking} when the file of any term, of any that has one of the beginnings, or any other is not here; unless
   * they are to be looked up as a `whole`, what tells of a beginning is enough.
   */
  expect(terms: readonly string[], beginnings: readonly string[], whole = false): void {
    const names = terms.map((term) => this.fileOf(term));
    const around = beginnings.flatMap((beginning) => {
      const isSummed = this.cut && !whole && beginning.length === SHORTEST_PREFIX;
      return isSummed ? this.fileOf(beginningTerm(beginning)) : this.filesAround(beginning);
    });
    this.files.expect([...names, ...around]);
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
    const near = this.shelf.get(this.fileAt(term)).places.get(term);
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
      this.wholes.clear();
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
    return this.fileAt(SIGN.test(word) ? word.slice(1) : (stemOf(word) ?? word));
  }

  private fileAt(key: string): string {
    return `terms-${coverOf(key, this.boundaries)}`;
  }

  /** The names of the files that terms with a beginning lie in. */
  filesAround(beginning: string): string[] {
    const [first, last] = spanOf(beginning, this.boundaries);
    return Array.from({ length: last - first + 1 }, (_, at) => `terms-${first + at}`);
  }
}
