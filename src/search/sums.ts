import type { Hits } from './engine.ts';
import type { Unit } from './units.ts';

/** The documents found for a query, best first. */
export interface Ranking {
  ids: readonly number[];
  /** How many of them, from the first on, hold every unit. */
  complete: number;
  /** Whether each of them holds any unit in a field that is not a label of the archive's. */
  inWords: readonly boolean[];
}

/** Twice the ids that sorting tells apart, and steps of scores: two to the 53rd in all, as numbers are exact up to there. */
const IDS = 2 ** 27;
const SCORES = 2 ** 25;
/** Steps to one unit of score: none is above 256, and what differs by less is not told apart. */
const STEPS = 2 ** 17;

/**
 * What is known of an id that was found, in one number: how many units it holds, below `REQUIRED`, how many of them are
 * required, below `FOUND`, and whether any stands in words.
 */
const REQUIRED = 2 ** 12;
const FOUND = 2 ** 24;
const IN_WORDS = 2 ** 25;

/** What the units of a query come to for each document. Lists by id: objects for thousands of hits take longer. */
export class Sums {
  private ids: number[] = [];
  private scores = new Float64Array();
  private known = new Int32Array();

  /** Begins a sum, in the room of the last one if that is enough; `size` is above every id, and each is below 2^26. */
  begin(size: number): void {
    this.ids = [];
    if (size <= this.scores.length) return;
    this.scores = new Float64Array(size);
    this.known = new Int32Array(size);
  }

  /** Adds what a unit found: in fields of `finding` it counts as held, in those of `wording` as a commenter's word. */
  add(hits: Hits, { required, told }: Unit, finding: number, wording: number): void {
    const { ids, scores, known } = this;
    const holding = told ? 0 : required ? wording : finding;
    const held = required ? 1 + REQUIRED : 1;
    for (let at = 0; at < hits.ids.length; at += 1) {
      const id = hits.ids[at] ?? 0;
      const fields = hits.fields[at] ?? 0;
      if (!known[id]) ids.push(id);
      scores[id] = (scores[id] ?? 0) + (hits.scores[at] ?? 0);
      const now = (known[id] ?? 0) + (fields & holding ? held : 0);
      known[id] = now | FOUND | (fields & wording ? IN_WORDS : 0);
    }
  }

  /**
   * Those that hold all of the `units` that are required; those that hold all of them before the others, then by score.
   * Units that are told are held by all. Ends the sum.
   */
  ranking(units: readonly Unit[]): Ranking {
    const required = units.filter((unit) => unit.required).length;
    const finding = units.filter((unit) => !unit.told).length;
    const anyFind = finding < units.length;
    // Sorted as plain numbers: by a function it takes ten times as long.
    const keys = new Float64Array(this.ids.length);
    let count = 0;
    let complete = 0;
    for (const id of this.ids) {
      const all = this.known[id] ?? 0;
      const score = Math.min(Math.round((this.scores[id] ?? 0) * STEPS), SCORES - 1);
      // Cleared for the next sum: to go through them once more takes longer.
      this.scores[id] = this.known[id] = 0;
      const known = all % FOUND;
      const held = known % REQUIRED;
      if ((held === 0 && !anyFind) || known - held !== required * REQUIRED) continue;
      const whole = held === finding;
      if (whole) complete += 1;
      const below = (whole ? SCORES : 2 * SCORES) - 1 - score;
      keys[count] = below * IDS + 2 * id + Number(all >= IN_WORDS);
      count += 1;
    }
    const ids: number[] = [];
    const inWords: boolean[] = [];
    for (const key of keys.subarray(0, count).sort()) {
      const rest = key % IDS;
      ids.push(rest >>> 1);
      inWords.push(rest % 2 === 1);
    }
    return { ids, complete, inWords };
  }
}
