import MiniSearch from 'minisearch';
import type { Postings } from './postings.ts';

/** What ranking needs to know of all documents. */
export interface Whole {
  fields: string[];
  count: number;
  /** The mean length of each field. */
  averages: number[];
  /** The id of the document at a place. */
  idAt(place: number): number;
}

/**
 * MiniSearch over exactly the terms that one look-up needs, so that what was fetched before changes no result. It
 * ranks as over the whole index, as every list is complete, and the counts and means are those of all documents.
 */
export class View extends MiniSearch {
  private readonly lengths: number[] = [];
  private readonly terms = new PlannedTerms();

  constructor({ fields, count, averages, idAt }: Whole) {
    super({ fields });
    this._documentCount = count;
    this._avgFieldLength = averages;
    this._documentIds = new Ids(idAt);
    this._fieldLength = new Lengths(this.lengths);
    // In the place of a tree of words, whose code few questions need.
    Object.assign(this, { _index: this.terms });
  }

  /** Adds a term with the places that hold it, by field. */
  hold(term: string, fields: readonly (Postings | undefined)[]): void {
    const held = new Map<number, Held>();
    for (const [field, postings] of fields.entries()) {
      if (postings) held.set(field, new Held(postings, field, this.lengths));
    }
    if (held.size > 0) this.terms.set(term, held);
  }
}

// What follows stands for maps of MiniSearch, which asks them for one place after another, in order. To fill real
// ones for every look-up would take longer than the search itself.

/** The terms of one look-up: few, so that those with one beginning are found by looking at all. */
class PlannedTerms extends Map<string, Map<number, Held>> {
  atPrefix(prefix: string): [string, Map<number, Held>][] {
    return [...this].filter(([term]) => term.startsWith(prefix));
  }
}

class Ids extends Map<number, number> {
  private readonly idAt: (place: number) => number;

  constructor(idAt: (place: number) => number) {
    super();
    this.idAt = idAt;
  }

  override has(): boolean {
    return true;
  }

  override get(place: number): number {
    return this.idAt(place);
  }
}

/** The lengths of the fields of the document that was reached last, which is the one that is asked for. */
class Lengths extends Map<number, number[]> {
  private readonly current: number[];

  constructor(current: number[]) {
    super();
    this.current = current;
  }

  override get(): number[] {
    return this.current;
  }
}

class Held extends Map<number, number> {
  override readonly size: number;
  private readonly postings: Postings;
  private readonly field: number;
  private readonly lengths: number[];
  private at = 0;

  constructor(postings: Postings, field: number, lengths: number[]) {
    super();
    this.postings = postings;
    this.field = field;
    this.lengths = lengths;
    this.size = postings.places.length;
  }

  override *keys(): MapIterator<number> {
    const { places, lengths } = this.postings;
    for (this.at = 0; this.at < places.length; this.at += 1) {
      this.lengths[this.field] = lengths[this.at] ?? 0;
      yield places[this.at] ?? 0;
    }
  }

  override get(): number | undefined {
    return this.postings.often[this.at];
  }
}
