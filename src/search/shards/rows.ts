import type { Rows } from '../engine.ts';
import { phraseCode } from '../phrases.ts';
import type { Phrase } from '../words.ts';
import { aboutOf } from './entry-abouts.ts';
import type { Files } from './files.ts';
import { isFrequent } from './frequent.ts';
import { LIST } from './layout.ts';
import {
  coverOfPhrase,
  fileOfPair,
  isCommon,
  keyOfPair,
  namesOf,
  type Pair,
  type PairFiles,
  pairsFile,
} from './pairs.ts';
import { readPair } from './read-pairs.ts';
import type { Terms } from './read-terms.ts';

/** More than any text has words. */
const LONGEST = 2 ** 26;

/** Rows that are kept: a query is answered again with every key. */
const KEPT = 16;

/** Tells from the files of pairs in which comments words stand in a row. */
export class PairRows {
  private readonly files: Files;
  private readonly pairs: PairFiles;
  private readonly terms: Terms;
  private readonly numberAt: (place: number) => number;
  private readonly known = new Map<string, ReadonlySet<number>>();

  constructor(files: Files, pairs: PairFiles, terms: Terms, numberAt: (place: number) => number) {
    this.files = files;
    this.pairs = pairs;
    this.terms = terms;
    this.numberAt = numberAt;
  }

  /** Asks for the files that the pairs of phrases are in. */
  want(phrases: readonly Phrase[]): void {
    for (const phrase of phrases)
      for (const name of namesOf(coverOfPhrase(phrase).pairs, this.pairs)) this.files.find(name);
  }

  /**
   * The comments in whose texts the words of a phrase stand in a row, `certain` unless some word of it stands in no indexed
   * pair or is still being typed; `undefined` where few texts hold one of the words, or none is telling.
   * @throws {Lacking} when a file is not here.
   */
  of(phrase: Phrase): Rows | undefined {
    const { words, pairs, whole } = coverOfPhrase(phrase);
    if (pairs.length === 0 || !words.every((word) => isCommon(word) || this.isFrequent(word)))
      return undefined;
    const key = words.join(' ');
    const holders = this.known.get(key) ?? this.holdersOf(pairs);
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(key, holders);
    return { holders, certain: whole && !phrase.prefix };
  }

  private isFrequent(word: string): boolean {
    const lists = this.terms.lists(word);
    return isFrequent(lists[LIST.own]?.places ?? [], lists[LIST.quoted]?.places ?? []);
  }

  private holdersOf(pairs: readonly Pair[]): ReadonlySet<number> {
    this.files.expect(namesOf(pairs, this.pairs));
    const [first, ...others] = pairs.map((pair) => this.rowsWith(pair));
    const rows = [...(first ?? [])].filter((row) => others.every((other) => other.has(row)));
    return new Set(rows.map((row) => this.numberAt(Math.floor(row / LONGEST))));
  }

  /** Where a row would begin that holds a pair at its place: the text and the word in it, as one number. */
  private rowsWith({ at, first, second }: Pair): Set<number> {
    const bytes = this.files.find(pairsFile(fileOfPair(first, second, this.pairs)));
    const key = keyOfPair(first, second, this.pairs);
    const { places, starts } = readPair(bytes ?? new Uint8Array(), key);
    const rows = new Set<number>();
    for (const [one, place] of places.entries()) {
      const start = (starts[one] ?? 0) - at;
      if (start >= 0) rows.add(place * LONGEST + start);
    }
    return rows;
  }
}

/** What queries without phrases and exclusions do without. */
export const rows = { phraseCode, PairRows, aboutOf };
export type RowCode = typeof rows;
