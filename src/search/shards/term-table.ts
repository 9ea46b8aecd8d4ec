import { stemOf } from '../stem.ts';
import { isPronoun, type Token } from '../tokens.ts';
import { eachWord } from '../usual-tokens.ts';
import { WordIds } from './word-ids.ts';

/** The terms of a text as numbers of a `TermTable`. */
export interface TextTerms {
  /** The term of each word, in order. */
  words: readonly number[];
  /** Other terms that also find a word, by its place among the words. */
  others: ReadonlyMap<number, readonly number[]>;
  /** How many of the words are `us` read as the pronoun (`isPronoun`). */
  pronouns: number;
}

const NO_OTHERS: TextTerms['others'] = new Map();

/** Gives every term a number, from 0, so that an index is built without looking words up as texts again and again. */
export class TermTable {
  /** The terms by their numbers. */
  readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly stems: number[] = [];
  private readonly stemIds = new Map<string, number>();
  /** Words as written whose terms are known. */
  private readonly written = new WordIds();

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.names.push(term) - 1;
    this.ids.set(term, id);
    return id;
  }

  /** The number of a term's stem, which is below 0; 0 where it has none. */
  stemOf(id: number): number {
    const known = this.stems[id];
    if (known !== undefined) return known;
    const stem = stemOf(this.names[id] ?? '');
    const found = stem === undefined ? 0 : this.idOfStem(stem);
    this.stems[id] = found;
    return found;
  }

  /** The words of a text by the rule of `tokens`. */
  read(text: string): TextTerms {
    const words: number[] = [];
    let others: Map<number, number[]> | undefined;
    let pronouns = 0;
    const take = (read: readonly Token[]) => {
      for (const token of read) {
        if (token.others.length > 0) {
          others ??= new Map();
          others.set(
            words.length,
            token.others.map((other) => this.idOf(other)),
          );
        }
        if (isPronoun(token, text)) pronouns += 1;
        words.push(this.idOf(token.term));
      }
    };
    const idOfWritten = (word: string) => this.idOf(word.toLowerCase());
    const takeUsual = (start: number, end: number) => {
      if (end - start === 2 && text.startsWith('us', start)) pronouns += 1;
      words.push(this.written.idAt(text, start, end, idOfWritten));
    };
    eachWord(text, takeUsual, take);
    return { words, others: others ?? NO_OTHERS, pronouns };
  }

  private idOfStem(stem: string): number {
    const known = this.stemIds.get(stem) ?? -1 - this.stemIds.size;
    this.stemIds.set(stem, known);
    return known;
  }
}
