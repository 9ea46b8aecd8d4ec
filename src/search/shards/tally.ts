/**
 * How often each of several terms stands somewhere: two lists of one length. A class, because V8 takes it from the first
 * of object literals, which here are kept, that all live long, and puts what is counted of every text among what is old.
 */
export class Counts {
  readonly terms: readonly number[];
  readonly often: readonly number[];

  constructor(terms: readonly number[], often: readonly number[]) {
    this.terms = terms;
    this.often = often;
  }
}

export const NO_COUNTS = new Counts([], []);

/** Counts terms by their numbers, also those below 0, in room that grows with the numbers: a Map for each text takes longer. */
export class Tally {
  private readonly terms: number[] = [];
  private readonly often: number[] = [];
  /** How many terms were counted; the lists keep their room. */
  private size = 0;
  /** Of each term its place in the lists and one, 0 for one that was not counted yet. */
  private places = new Int32Array(4096);

  add(term: number, often = 1): void {
    const slot = slotOf(term);
    if (slot >= this.places.length) this.widen(slot);
    const at = (this.places[slot] ?? 0) - 1;
    if (at >= 0) this.often[at] = (this.often[at] ?? 0) + often;
    else {
      this.terms[this.size] = term;
      this.often[this.size] = often;
      this.size += 1;
      this.places[slot] = this.size;
    }
  }

  /** Takes a term off that was counted, so many times at most. */
  remove(term: number, often: number): void {
    const at = (this.places[slotOf(term)] ?? 0) - 1;
    if (at < 0) return;
    const left = (this.often[at] ?? 0) - often;
    if (left > 0) {
      this.often[at] = left;
      return;
    }
    // The last takes its place.
    this.size -= 1;
    const last = this.terms[this.size] ?? 0;
    this.terms[at] = last;
    this.often[at] = this.often[this.size] ?? 0;
    this.places[slotOf(last)] = at + 1;
    this.places[slotOf(term)] = 0;
  }

  /** What was counted; what comes then is counted anew. */
  done(): Counts {
    const { size } = this;
    for (let at = 0; at < size; at += 1) this.places[slotOf(this.terms[at] ?? 0)] = 0;
    this.size = 0;
    return new Counts(this.terms.slice(0, size), this.often.slice(0, size));
  }

  /** How often each term stands in all of the counts. */
  sum(counts: readonly Counts[]): Counts {
    const filled = counts.filter(({ terms }) => terms.length > 0);
    if (filled.length < 2) return filled[0] ?? NO_COUNTS;
    for (const { terms, often } of filled)
      for (let at = 0; at < terms.length; at += 1) this.add(terms[at] ?? 0, often[at]);
    return this.done();
  }

  private widen(slot: number): void {
    const wider = new Int32Array(Math.max(slot + 1, this.places.length * 2));
    wider.set(this.places);
    this.places = wider;
  }
}

function slotOf(term: number): number {
  return term < 0 ? -2 * term - 1 : 2 * term;
}
