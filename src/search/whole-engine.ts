import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Archive } from '../schema/archive.ts';
import { alikeIn } from './alike.ts';
import { closestOf } from './closest.ts';
import { coarseLength } from './coarse-length.ts';
import { correctionsOf } from './corrections.ts';
import {
  type CommentDocument,
  commentDocuments,
  type IndexedComment,
  indexed,
  type LanguageOf,
  lineAbove,
} from './documents.ts';
import type { Engine, Named } from './engine.ts';
import { type Entry, entriesOf } from './entries.ts';
import { commentIndexOptions, entryIndexOptions, NAMES } from './index-options.ts';
import { termsIn } from './index-words.ts';
import { nearest } from './nearest.ts';
import { ownWords } from './own-words.ts';
import { phraseCode } from './phrases.ts';
import { seldom } from './seldom.ts';
import { type Concept, conceptFinder, vocabularyOf } from './vocabulary.ts';
import { wholeIndex } from './whole-index.ts';

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
    commentIndex: coarse(commentIndex.toJSON(), NAMES),
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
  const listed = data.entries.map(({ about, ...entry }) => entry);
  const titles = new Map(data.threads.map(({ slug, label }) => [slug, label]));
  return {
    documents,
    expectTexts: () => undefined,
    ownWords,
    phrases: () => phraseCode,
    wantRows: () => undefined,
    rowsOf: () => undefined,
    want: () => undefined,
    inTheme:
      (slug) =>
      ({ themes }) =>
        themes.includes(slug),
    mostRead: () => Number.POSITIVE_INFINITY,
    seldom: () => seldom,
    threadKey: ({ thread }) => thread,
    shown: (document) => ({
      ...document,
      title: titles.get(document.thread) ?? document.thread,
      above: lineAbove(documents.get(document.parent ?? 0)?.text ?? ''),
    }),
    entryCount: listed.length,
    entry: (id) => listed[id],
    aboutOf: (id) => data.entries[id]?.about ?? '',
    commentIndex: wholeIndex(comments),
    entryIndex: wholeIndex(entries),
    nearest,
    corrections: (unknown) =>
      // A swap is two edits to MiniSearch.
      correctionsOf(unknown, (term, allowed) =>
        closestOf(term, allowed, alikeIn([comments, entries], term, 2 * allowed)),
      ),
    holdsJoined: () => true,
    holdsTerm: termsIn([data.commentIndex, data.entryIndex]),
    holdersOf: () => undefined,
    cut: false,
    vocabulary: new Map(data.vocabulary.map((concept) => [concept.slug, concept])),
    conceptsIn,
    themes: data.themes,
    threads: data.threads,
  };
}

/** An index with the lengths of fields in steps, and one for all in the fields of some names. */
function coarse(index: AsPlainObject, even: readonly string[] = []): AsPlainObject {
  const places = even.map((name) => index.fieldIds[name] ?? -1);
  const lengths = Object.entries(index.fieldLength).map(([id, fields]) => [
    id,
    fields.map((length, field) => (places.includes(field) ? 1 : coarseLength(length))),
  ]);
  return {
    ...index,
    fieldLength: Object.fromEntries(lengths),
    averageFieldLength: index.averageFieldLength.map((mean, field) =>
      places.includes(field) ? 1 : mean,
    ),
  };
}
