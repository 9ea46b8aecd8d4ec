import { closestOf } from '../closest.ts';
import { edits } from '../edits.ts';
import { readAfter } from './after.ts';
import { ByteReader } from './bytes.ts';
import { type Files, Shelf } from './files.ts';
import { typosFile } from './layout.ts';

/** A word that may be meant, with how many comments and entries hold it. */
interface Candidate {
  word: string;
  holders: number;
  /** Which letters it has (`lettersOf`). */
  letters: number;
}

/** The words that may be meant by one that stands nowhere, by their first letters, with how many hold each. */
export class Typos {
  private readonly shelf: Shelf<Candidate[]>;
  private readonly boundaries: readonly string[];

  constructor(files: Files, boundaries: readonly string[]) {
    this.shelf = new Shelf(files, readWords);
    this.boundaries = boundaries;
  }

  /**
   * The word most like a term, of those that begin with its first letter or its second, which is first where two were
   * swapped or one is missing.
   * @throws {Lacking} when the file of a letter is not here.
   */
  closest(term: string, allowed: number): string | undefined {
    const [first = '', second = first] = term;
    const alike = this.alike(first, term, allowed);
    // Nothing with another first letter goes before a word that is one edit off.
    if (![...alike.keys()].some((word) => edits(term, word) <= 1)) {
      for (const [word, holders] of this.alike(second, term, allowed)) alike.set(word, holders);
    }
    return closestOf(term, allowed, alike);
  }

  /** The words of a letter’s file that may be as few edits from a term; most are told from it without measuring. */
  private alike(letter: string, term: string, allowed: number): Map<string, number> {
    const letters = lettersOf(term);
    const found = new Map<string, number>();
    for (const candidate of this.shelf.get(typosFile(letter, this.boundaries))) {
      const { word, holders } = candidate;
      if (Math.abs(word.length - term.length) > allowed) continue;
      // An edit puts in one letter and takes out another at most.
      if (bitsIn(letters ^ candidate.letters) > 2 * allowed) continue;
      if (edits(term, word) <= allowed) found.set(word, holders);
    }
    return found;
  }
}

function readWords(bytes: Uint8Array): Candidate[] {
  const reader = new ByteReader(bytes);
  const words: Candidate[] = [];
  let word = '';
  while (reader.at < bytes.length) {
    word = readAfter(reader, word);
    words.push({ word, holders: reader.number(), letters: lettersOf(word) });
  }
  return words;
}

/** Which code units a word has, a bit for each, some sharing one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << word.charCodeAt(at);
  return letters;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** What a query does without whose words all stand somewhere. */
export const typos = { Typos };
export type TypoCode = typeof typos;
