import { Numbers } from './numbers.ts';
import type { Triples } from './postings.ts';
import type { Counts } from './tally.ts';

/** Collects where terms stand, as it comes, and gives the list of each: thousands of growing lists would take longer. */
export class TripleStream {
  private readonly terms = new Numbers();
  private readonly often = new Numbers();
  /** Of each place the terms of which came, the length of the field there, and where its terms end in the stream. */
  private readonly places = new Numbers();
  private readonly lengths = new Numbers();
  private readonly ends = new Numbers();

  /** Takes in the terms that stand at the next place; stems, which are below 0, are made up of their words. */
  put(place: number, { terms, often }: Counts, length: number): void {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      if (term < 0) continue;
      this.terms.push(term);
      this.often.push(often[at] ?? 0);
    }
    this.places.push(place);
    this.lengths.push(length);
    this.ends.push(this.terms.length);
  }

  /** The triples of each of the terms below a number, in the order in which they came; none for one without any. */
  lists(terms: number): (Triples | undefined)[] {
    const ends = new Int32Array(terms + 1);
    for (let at = 0; at < this.terms.length; at += 1) {
      const after = this.terms.at(at) + 1;
      ends[after] = (ends[after] ?? 0) + 3;
    }
    for (let term = 0; term < terms; term += 1)
      ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const all = this.sorted(ends.slice());
    return Array.from({ length: terms }, (_, term) => {
      const [from = 0, to = 0] = [ends[term], ends[term + 1]];
      return from < to ? all.subarray(from, to) : undefined;
    });
  }

  /** All triples, those of each term together; `next` holds where they begin, and then where they end. */
  private sorted(next: Int32Array): Int32Array {
    const all = new Int32Array(this.terms.length * 3);
    let at = 0;
    for (let one = 0; one < this.places.length; one += 1) {
      const place = this.places.at(one);
      const length = this.lengths.at(one);
      for (const end = this.ends.at(one); at < end; at += 1) {
        const term = this.terms.at(at);
        const to = next[term] ?? 0;
        next[term] = to + 3;
        all[to] = place;
        all[to + 1] = this.often.at(at);
        all[to + 2] = length;
      }
    }
    return all;
  }
}
