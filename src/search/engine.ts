import type { Facet } from './choices.ts';
import type { CommentDocument } from './documents.ts';
import type { ListedEntry } from './entries.ts';
import type { HoldsJoined } from './forms.ts';
import type { HoldsTerm } from './index-words.ts';
import type { PhraseCode } from './phrases.ts';
import type { Seldom } from './seldom.ts';
import type { Concept, ConceptFinder } from './vocabulary.ts';
import type { Phrase } from './words.ts';

/** A theme or a thread by its name in addresses and the one it is shown by. */
export interface Named {
  slug: string;
  label: string;
}

/** The documents that hold any term of a look-up; the three lists are of one length, in no order. */
export interface Hits {
  ids: ArrayLike<number>;
  /** The sum of BM25 over terms and fields. */
  scores: ArrayLike<number>;
  /** In which of the fields looked in any term stands: a bit for each, in their order. */
  fields: ArrayLike<number>;
}

/** What looks index terms up: MiniSearch, or over files that were fetched, a sum like MiniSearch's. */
export interface SearchIndex {
  /**
   * The documents that hold one of the terms, which count by their weights, in one of the fields, which count by
   * theirs, or a longer term that begins with `growing`: the champions of each term, or the `whole` of them.
   */
  lookUp(
    terms: ReadonlyMap<string, number>,
    growing: string | undefined,
    fields: Readonly<Record<string, number>>,
    whole: boolean,
  ): Hits;
  /**
   * Called with terms before they are looked up, and with beginnings of terms.
   * @throws {Lacking} when any is not here yet.
   */
  expect(terms: readonly string[], beginnings?: readonly string[], whole?: boolean): void;
}

/** A document as a list shows it: with the title of its thread, and the first line of the comment it answers. */
export interface ShownDocument
  extends Omit<CommentDocument, 'alike' | 'answered' | 'link' | 'name' | 'opening' | 'role'> {
  title: string;
  /** As much of that line as is shown (`ABOVE`). */
  above: string;
}

/** What documents are chosen by, as operators and facets are named. */
export type Property = Facet | 'date' | 'name';

/** The documents by their numbers, in the order of those. */
export type Documents = Pick<
  ReadonlyMap<number, CommentDocument>,
  'size' | 'get' | 'keys' | 'values'
>;

/** The documents that hold a phrase; all others do not. */
export interface Rows {
  holders: ReadonlySet<number>;
  /** Whether all of them do, and no text need be read. */
  certain: boolean;
}

/** Everything search needs, ready to answer: all of it here, or fetched piece by piece (`shards/`). */
export interface Engine {
  documents: Documents;
  /** Called with documents before their texts are read; throws `Lacking` like `SearchIndex.expect`. */
  expectTexts(numbers: readonly number[]): void;
  /** The words of a document that it does not quote: asked of the engine, so that its code keeps what code fetched apart shares. */
  ownWords(document: CommentDocument): string;
  /** What phrases and exclusions need; throws `Lacking` like `SearchIndex.expect`. */
  phrases(): PhraseCode;
  /** Called with phrases as soon as they are known, so that what they need comes with the terms. */
  wantRows(phrases: readonly Phrase[]): void;
  /**
   * In which documents a phrase stands, as far as an index tells; `undefined` where only their texts do. Throws `Lacking`
   * like `SearchIndex.expect`.
   */
  rowsOf(phrase: Phrase): Rows | undefined;
  /** Called as soon as it is known by what documents will be chosen, so that it comes with the terms. */
  want(properties: readonly Property[]): void;
  /** Texts that may be read to see whether words stand in a row; what is found by more is counted as at least so many. */
  mostRead(growing: boolean): number;
  /** Tells which documents are under a theme, and asks for what it is told by: until that is here, it throws `Lacking`. */
  inTheme(slug: string): (document: CommentDocument) => boolean;
  /** What few questions need; throws `Lacking` like `SearchIndex.expect`. */
  seldom(): Seldom;
  /** What tells the thread of a document from others. */
  threadKey(document: CommentDocument): unknown;
  /** A document with all that a list shows of it. */
  shown(document: CommentDocument): ShownDocument;
  /** How many entries there are; their ids count from 0. */
  readonly entryCount: number;
  /** An entry by its id, or nothing while it is not here. */
  entry(id: number): ListedEntry | undefined;
  /** What else than its text an entry is found by. */
  aboutOf(id: number): string;
  commentIndex: SearchIndex;
  entryIndex: SearchIndex;
  /**
   * For words that stand nowhere the word most like each, where there is one (`allowedEdits`). Throws `Lacking` like
   * `SearchIndex.expect`.
   */
  corrections(unknown: readonly string[]): ReadonlyMap<string, string>;
  /** The values most like what was typed (`nearest`). Throws `Lacking` like `SearchIndex.expect`. */
  nearest(typed: string, values: readonly string[]): string[];
  /** Whether any comment or entry may hold two words as one; asks for what tells it, and is false until that is here. */
  holdsJoined: HoldsJoined;
  /** Whether any comment or entry holds a term. */
  holdsTerm: HoldsTerm;
  /** How many comments hold a term among their words, where its list is cut (`champions.ts`); else `undefined`. */
  holdersOf(term: string): number | undefined;
  /** Whether any list is cut. */
  readonly cut: boolean;
  vocabulary: ReadonlyMap<string, Concept>;
  conceptsIn: ConceptFinder;
  themes: readonly Named[];
  readonly threads: readonly Named[];
}
