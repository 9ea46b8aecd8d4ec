import type { Triples } from './postings.ts';

/** Counts the places that lists name, each once, in room that is taken once: a Set for each count takes longer. */
export class PlaceCounter {
  /** Of each place the last count in which it came. */
  private marks = new Int32Array(1024);
  private counts = 0;

  /** How many places any of the lists names. */
  of(lists: readonly Triples[]): number {
    const held = lists.filter(({ length }) => length > 0);
    const [only = []] = held;
    if (held.length < 2) return only.length / 3;
    this.counts += 1;
    let distinct = 0;
    for (const list of held) {
      for (let at = 0; at < list.length; at += 3) if (this.isNew(list[at] ?? 0)) distinct += 1;
    }
    return distinct;
  }

  private isNew(place: number): boolean {
    if (place >= this.marks.length) this.widen(place);
    if (this.marks[place] === this.counts) return false;
    this.marks[place] = this.counts;
    return true;
  }

  private widen(place: number): void {
    const wider = new Int32Array(Math.max(place + 1, this.marks.length * 2));
    wider.set(this.marks);
    this.marks = wider;
  }
}
