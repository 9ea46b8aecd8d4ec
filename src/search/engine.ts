import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Archive } from '../schema/archive.ts';
import {
  type CommentDocument,
  commentDocuments,
  type IndexedComment,
  indexed,
} from './documents.ts';
import { type Entry, entriesOf } from './entries.ts';
import { commentIndexOptions, entryIndexOptions } from './index-options.ts';
import { type HoldsTerm, termsIn } from './index-words.ts';
import { type Concept, type ConceptFinder, conceptFinder, vocabularyOf } from './vocabulary.ts';

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

/** Everything search needs, ready to answer. */
export interface Engine {
  documents: ReadonlyMap<number, CommentDocument>;
  entries: readonly Entry[];
  commentIndex: MiniSearch<IndexedComment>;
  entryIndex: MiniSearch<Entry>;
  /** Whether any comment or entry holds a term. */
  holdsTerm: HoldsTerm;
  vocabulary: ReadonlyMap<string, Concept>;
  conceptsIn: ConceptFinder;
  themes: readonly Named[];
  threads: readonly Named[];
}

/**
 * Indexes an archive.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export function searchDataOf(archive: Archive): SearchData {
  const documents = commentDocuments(archive);
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
    commentIndex: commentIndex.toJSON(),
    entryIndex: entryIndex.toJSON(),
    vocabulary,
    themes: [...archive.themes.values()].map(({ slug, label }) => ({ slug, label })),
    threads: [...archive.threads.values()].map(({ slug, title }) => ({ slug, label: title })),
  };
}

/** Makes search ready from the data of an index file. */
export function engineOf(data: SearchData): Engine {
  const conceptsIn = conceptFinder(data.vocabulary);
  return {
    documents: new Map(data.documents.map((document) => [document.number, document])),
    entries: data.entries,
    commentIndex: MiniSearch.loadJS(data.commentIndex, commentIndexOptions(conceptsIn)),
    entryIndex: MiniSearch.loadJS(data.entryIndex, entryIndexOptions(conceptsIn)),
    holdsTerm: termsIn([data.commentIndex, data.entryIndex]),
    vocabulary: new Map(data.vocabulary.map((concept) => [concept.slug, concept])),
    conceptsIn,
    themes: data.themes,
    threads: data.threads,
  };
}
