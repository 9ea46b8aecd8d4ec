import { Numbers } from './numbers.ts';
import type { Triples } from './postings.ts';

/** Collects where terms stand, as it comes, and gives the list of each: thousands of growing lists would take longer. */
export class TripleStream {
  private readonly stream = new Numbers();

  put(term: number, place: number, often: number, length: number): void {
    this.stream.push(term);
    this.stream.push(place);
    this.stream.push(often);
    this.stream.push(length);
  }

  /** The triples of each of the terms below a number, in the order in which they came; none for one without any. */
  lists(terms: number): (Triples | undefined)[] {
    const { stream } = this;
    const ends = new Int32Array(terms + 1);
    for (let at = 0; at < stream.length; at += 4) {
      const after = stream.at(at) + 1;
      ends[after] = (ends[after] ?? 0) + 3;
    }
    for (let term = 0; term < terms; term += 1)
      ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const next = ends.slice();
    const all = new Int32Array((stream.length / 4) * 3);
    for (let at = 0; at < stream.length; at += 4) {
      const term = stream.at(at);
      const to = next[term] ?? 0;
      next[term] = to + 3;
      all[to] = stream.at(at + 1);
      all[to + 1] = stream.at(at + 2);
      all[to + 2] = stream.at(at + 3);
    }
    return Array.from({ length: terms }, (_, term) => {
      const [from = 0, to = 0] = [ends[term], ends[term + 1]];
      return from < to ? all.subarray(from, to) : undefined;
    });
  }
}
