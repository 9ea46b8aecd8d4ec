import SearchableMap from 'minisearch/SearchableMap';
import { closestOf } from '../closest.ts';
import { edits } from '../nearest.ts';
import { readAfter } from './after.ts';
import { ByteReader } from './bytes.ts';
import { type Files, Shelf } from './files.ts';
import { boundariesOf, typosFile } from './layout.ts';

/** The words that may be meant by one that stands nowhere, by their first letters, with how many hold each. */
export class Typos {
  private readonly shelf: Shelf<SearchableMap<number>>;
  private readonly boundaries: readonly string[];

  constructor(files: Files, boundaries: string) {
    this.shelf = new Shelf(files, readWords);
    this.boundaries = boundariesOf(boundaries);
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

  private alike(letter: string, term: string, allowed: number): Map<string, number> {
    const words = this.shelf.get(typosFile(letter, this.boundaries));
    // A swap is two edits here.
    const found = words.fuzzyGet(term, allowed + 1);
    return new Map([...found].map(([word, [holders]]) => [word, holders]));
  }
}

function readWords(bytes: Uint8Array): SearchableMap<number> {
  const reader = new ByteReader(bytes);
  const words = new SearchableMap<number>();
  let word = '';
  while (reader.at < bytes.length) {
    word = readAfter(reader, word);
    words.set(word, reader.number());
  }
  return words;
}
