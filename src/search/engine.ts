import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Archive } from '../schema/archive.ts';
import { alikeIn } from './alike.ts';
import type { Facet } from './choices.ts';
import { closestOf } from './closest.ts';
import { coarseLength } from './coarse-length.ts';
import {
  type CommentDocument,
  commentDocuments,
  type IndexedComment,
  indexed,
  type LanguageOf,
} from './documents.ts';
import { type Entry, entriesOf, type ListedEntry } from './entries.ts';
import { commentIndexOptions, entryIndexOptions } from './index-options.ts';
import { type HoldsTerm, termsIn } from './index-words.ts';
import { type PhraseCode, phraseCode } from './phrases.ts';
import { type Seldom, seldom } from './seldom.ts';
import { type Concept, type ConceptFinder, conceptFinder, vocabularyOf } from './vocabulary.ts';
import { wholeIndex } from './whole-index.ts';
import type { Phrase } from './words.ts';

/** A theme or a thread by its name in addresses and the one it is shown by. */
export interface Named {
  slug: string;
  label: string;
}

/** Everything search needs, as it lies in the index file. */
export interface SearchData {
  documents: CommentDocument[];
  entries: Entry[];
  commentIndex: AsPlainObject;
  entryIndex: AsPlainObject;
  vocabulary: Concept[];
  themes: Named[];
  threads: Named[];
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
   * theirs, or a longer term that begins with `growing`.
   */
  lookUp(
    terms: ReadonlyMap<string, number>,
    growing: string | undefined,
    fields: Readonly<Record<string, number>>,
  ): Hits;
  /**
   * Called with terms before they are looked up, and with beginnings of terms.
   * @throws {Lacking} when any is not here yet.
   */
  expect(terms: Iterable<string>, beginnings?: Iterable<string>): void;
}

/** A document as a list shows it: with the title of its thread, and the first line of the comment it answers. */
export interface ShownDocument extends CommentDocument {
  title: string;
  above: string;
}

/** What documents are chosen by, as operators and facets are named. */
export type Property = Facet | 'date' | 'name';

/** The documents by their numbers, in the order of those. */
export type Documents = Pick<
  ReadonlyMap<number, CommentDocument>,
  'size' | 'has' | 'get' | 'keys' | 'values'
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
  /** What few questions need; throws `Lacking` like `SearchIndex.expect`. */
  seldom(): Seldom;
  /** What tells the thread of a document from others. */
  threadKey(document: CommentDocument): unknown;
  /** A document with all that a list shows of it. */
  shown(document: CommentDocument): ShownDocument;
  /** What else than its text an entry is found by. */
  aboutOf(id: number): string;
  readonly entries: readonly ListedEntry[];
  commentIndex: SearchIndex;
  entryIndex: SearchIndex;
  /** Called with words that stand nowhere before others are looked for. */
  expectAlike(terms: readonly string[]): void;
  /** The word most like one that stands nowhere, at most so many edits (`edits`) from it. */
  closest(term: string, allowed: number): string | undefined;
  /** Whether any comment or entry holds a term. */
  holdsTerm: HoldsTerm;
  vocabulary: ReadonlyMap<string, Concept>;
  conceptsIn: ConceptFinder;
  themes: readonly Named[];
  readonly threads: readonly Named[];
}

/**
 * Indexes an archive.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export function searchDataOf(archive: Archive, languageOf?: LanguageOf): SearchData {
  const documents = commentDocuments(archive, languageOf);
  const vocabulary = vocabularyOf(
    archive.glossary.values(),
    documents.map(({ text }) => text),
  );
  const conceptsIn = conceptFinder(vocabulary);
  const entries = entriesOf(archive);
  const commentIndex = new MiniSearch(commentIndexOptions(conceptsIn));
  commentIndex.addAll(documents.map((document) => indexed(document, archive)));
  const entryIndex = new MiniSearch(entryIndexOptions(conceptsIn));
  entryIndex.addAll(entries);
  return {
    documents,
    entries,
    commentIndex: coarse(commentIndex.toJSON()),
    entryIndex: coarse(entryIndex.toJSON()),
    vocabulary,
    themes: [...archive.themes.values()].map(({ slug, label }) => ({ slug, label })),
    threads: [...archive.threads.values()].map(({ slug, title }) => ({ slug, label: title })),
  };
}

/** Makes search ready from the data of an index file. */
export function engineOf(data: SearchData): Engine {
  const conceptsIn = conceptFinder(data.vocabulary);
  const comments = MiniSearch.loadJS<IndexedComment>(
    data.commentIndex,
    commentIndexOptions(conceptsIn),
  );
  const entries = MiniSearch.loadJS<Entry>(data.entryIndex, entryIndexOptions(conceptsIn));
  const documents = new Map(data.documents.map((document) => [document.number, document]));
  const titles = new Map(data.threads.map(({ slug, label }) => [slug, label]));
  return {
    documents,
    expectTexts: () => undefined,
    phrases: () => phraseCode,
    wantRows: () => undefined,
    rowsOf: () => undefined,
    want: () => undefined,
    mostRead: () => Number.POSITIVE_INFINITY,
    seldom: () => seldom,
    threadKey: ({ thread }) => thread,
    shown: (document) => ({
      ...document,
      title: titles.get(document.thread) ?? document.thread,
      above: firstLineOf(documents.get(document.parent ?? 0)?.text ?? ''),
    }),
    aboutOf: (id) => data.entries[id]?.about ?? '',
    entries: data.entries.map(({ about, ...listed }) => listed),
    commentIndex: wholeIndex(comments),
    entryIndex: wholeIndex(entries),
    expectAlike: () => undefined,
    // A swap is two edits to MiniSearch.
    closest: (term, allowed) =>
      closestOf(term, allowed, alikeIn([comments, entries], term, allowed + 1)),
    holdsTerm: termsIn([data.commentIndex, data.entryIndex]),
    vocabulary: new Map(data.vocabulary.map((concept) => [concept.slug, concept])),
    conceptsIn,
    themes: data.themes,
    threads: data.threads,
  };
}

/** An index with the lengths of fields in steps. */
function coarse(index: AsPlainObject): AsPlainObject {
  const lengths = Object.entries(index.fieldLength).map(([id, fields]) => [
    id,
    fields.map(coarseLength),
  ]);
  return { ...index, fieldLength: Object.fromEntries(lengths) };
}

/** The first line of a text. */
export function firstLineOf(text: string): string {
  return text.split('\n')[0] ?? '';
}
