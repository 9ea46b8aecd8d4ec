import { ByteReader } from './bytes.ts';
import { type Files, Shelf } from './files.ts';
import { boundariesOf, coverOf } from './layout.ts';
import { readAfter } from './read-terms.ts';
import { View } from './view.ts';

interface Words {
  view: View;
  holders: Map<string, number>;
}

/** The words that may be meant by one that stands nowhere, by their first letters. */
export class Typos {
  private readonly files: Files;
  private readonly shelf: Shelf<Words>;
  private readonly boundaries: readonly string[];

  constructor(files: Files, boundaries: string) {
    this.files = files;
    this.shelf = new Shelf(files, readWords);
    this.boundaries = boundariesOf(boundaries);
  }

  /**
   * Words at most so many edits from a term that begin with its first letter or its second, which is first where two
   * were swapped or one is missing; with how many comments and entries hold each.
   * @throws {Lacking} when their files are not here.
   */
  alike(term: string, edits: number): ReadonlyMap<string, number> {
    const names = new Set(
      [...term.slice(0, 2)].map((letter) => `typos-${coverOf(letter, this.boundaries)}`),
    );
    this.files.expect(names);
    const found = new Map<string, number>();
    for (const name of names) {
      const { view, holders } = this.shelf.get(name);
      for (const word of view.alike(term, edits)) found.set(word, holders.get(word) ?? 0);
    }
    return found;
  }
}

function readWords(bytes: Uint8Array): Words {
  const reader = new ByteReader(bytes);
  const view = new View({ fields: [], count: 0, averages: [], idAt: (place) => place });
  const holders = new Map<string, number>();
  let word = '';
  while (reader.at < bytes.length) {
    word = readAfter(reader, word);
    view.word(word);
    holders.set(word, reader.number());
  }
  return { view, holders };
}
