import { Numbers } from './numbers.ts';

/** Gives every pair of terms a number, from 0: a hash table, since a Map would keep an object for each of millions. */
export class PairTable {
  /** The two terms of each pair. */
  readonly firsts = new Numbers();
  readonly seconds = new Numbers();
  /** Of each slot the number of its pair and one; 0 where it is free. */
  private slots = new Int32Array(4096);

  get length(): number {
    return this.firsts.length;
  }

  idOf(first: number, second: number): number {
    let slot = this.slotOf(first, second);
    for (;;) {
      const pair = (this.slots[slot] ?? 0) - 1;
      if (pair < 0) break;
      if (this.firsts.at(pair) === first && this.seconds.at(pair) === second) return pair;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const added = this.length;
    this.firsts.push(first);
    this.seconds.push(second);
    this.slots[slot] = added + 1;
    if (this.length * 2 > this.slots.length) this.widen();
    return added;
  }

  private slotOf(first: number, second: number): number {
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let pair = 0; pair < this.length; pair += 1) {
      let slot = this.slotOf(this.firsts.at(pair), this.seconds.at(pair));
      while ((this.slots[slot] ?? 0) > 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = pair + 1;
    }
  }
}
