import { STANCES } from '../../model/stance.ts';
import type { Archive } from '../../schema/archive.ts';
import { commentDocuments, type LanguageOf, lineAbove } from '../documents.ts';
import { entriesOf } from '../entries.ts';
import { conceptTerm } from '../index-options.ts';
import { type Concept, conceptsOf } from '../vocabulary.ts';
import { basesOf } from './bases.ts';
import { sumsOfBeginnings } from './beginnings.ts';
import { CHAMPIONS } from './champions.ts';
import { ABOUTS_EACH, aboutsFile } from './entry-abouts.ts';
import { ENTRIES_EACH, entriesFile } from './entry-files.ts';
import { FREQUENT, isFrequent } from './frequent.ts';
import { invert } from './invert.ts';
import {
  boundaryText,
  type EntryRow,
  LIST,
  type Manifest,
  textsFile,
  themesFile,
  wholeFile,
} from './layout.ts';
import { manifestText } from './manifest.ts';
import { pairsFile } from './pairs.ts';
import type { Triples } from './postings.ts';
import { numberRuns, runsOf } from './runs.ts';
import { FIRST_TEXTS, sizeOf, textSizesOf } from './text-sizes.ts';
import { tiersOf } from './tiers.ts';
import { namesColumn, namesOf, themesOf, writeThemes } from './write-columns.ts';
import { writeTerms } from './write-terms.ts';
import { flagsOf, textsOf } from './write-texts.ts';
import { writeTypos } from './write-typos.ts';

/** How an index is cut. */
export interface Cut {
  /** Bytes of a file of terms before it is compressed. */
  terms: number;
  /** Files of texts, at most. */
  texts: number;
  /** Comments or entries that hold a word which may be shown for another, at least. */
  least: number;
  /** Bytes of a file of such words. */
  typos: number;
  /** Bytes of a file of pairs of words. */
  pairs: number;
  /** Bytes of a file of themes. */
  themes: number;
  /** Comments by which a word is looked up, at most. */
  champions: number;
}

/** Files of pairs, at most, so that all of search stays below 20,000 files. */
const MOST_PAIRS = 2300;

/** A cut that suits so many comments: what a first search fetches stays small, and all files below 20,000. */
export function cutFor(comments: number): Cut {
  return {
    // Smaller files would save bytes and lengthen the manifest, which every search needs.
    terms: comments > 30_000 ? 2400 : comments > 3000 ? 1250 : 600,
    texts: 15_600,
    least: comments > 50_000 ? 8 : comments > 5000 ? 2 : 1,
    typos: 2000,
    pairs: 900,
    themes: 1500,
    champions: comments > 30_000 ? CHAMPIONS : Number.POSITIVE_INFINITY,
  };
}

/** The files of an index by name, each to be deflated where it is written. */
export type ShardFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** An index in many files, and what a page hands to those who search it. */
export interface Shards {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** To be read by `manifestOf`. */
  manifest: string;
  vocabulary: Concept[];
}

/**
 * Writes the index of an archive as files that are fetched one by one.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export function writeShards(
  archive: Archive,
  { cut = cutFor(archive.comments.size), languageOf }: { cut?: Cut; languageOf?: LanguageOf } = {},
): Shards {
  const documents = commentDocuments(archive, languageOf);
  const concepts = conceptsOf(archive.glossary.values());
  const entries = entriesOf(archive);
  const themes = themesOf(archive, documents);
  const threads = namesOf(
    archive.threads.keys(),
    documents.map(({ thread }) => thread),
  );
  const inverted = invert({
    archive,
    documents,
    entries,
    themes,
    threads,
    concepts,
  });
  const { vocabulary } = inverted;
  const tiers = tiersOf(inverted, cut.champions);
  const bases = basesOf(vocabulary, tiers.first);
  const terms = writeTerms(tiers, cut.terms, bases, (isApart) =>
    sumsOfBeginnings(inverted, entries.length, isApart),
  );
  const threadAt = new Map(threads.map((slug, at) => [slug, at]));
  const threadRuns = runsOf(documents.map(({ thread }) => threadAt.get(thread) ?? 0));
  const threadPlaces = threads.map((): number[] => []);
  for (const [place, { thread }] of documents.entries())
    threadPlaces[threadAt.get(thread) ?? 0]?.push(place);
  const typos = writeTypos(inverted, threadPlaces, cut.least, cut.typos);
  const pairs = inverted.pairs.write((term) => holdMany(inverted.terms.get(term)), {
    size: cut.pairs,
    most: MOST_PAIRS,
  });
  const themeFiles = writeThemes(inverted.themes, cut.themes);
  const listed = entries.filter(({ kind }) => kind !== 'term');
  const rows = listed.map(({ about, id, ...row }): EntryRow => row);
  const few = listed.length <= ENTRIES_EACH;
  const texts = textSizesOf(inverted.lengths, cut.texts);
  const sizes = inverted.lengths.map((length, place) =>
    place < FIRST_TEXTS ? 0 : sizeOf(length, texts),
  );
  const manifest: Manifest = {
    total: documents.length,
    numbers: numberRuns(documents.map(({ number }) => number)),
    threads: threadRuns,
    averages: inverted.averages,
    entryAverages: inverted.entryAverages,
    entries: entries.length,
    listed: few ? rows : [],
    dated: documents.some(({ date }) => date !== null),
    texts,
    boundaries: boundaryText(terms.boundaries),
    typos: boundaryText(typos.boundaries),
    pairs: pairs.pairs,
    vocabulary,
    bases: vocabulary.map(({ slug }) => bases.get(conceptTerm(slug)) ?? ''),
    themes,
    themeFiles: themeFiles.of,
    cut: terms.whole.length > 0,
    known: archive.themes.size,
  };
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const put = (name: string, bytes: Uint8Array<ArrayBuffer>) => files.set(name, bytes);
  const putJson = (name: string, content: unknown) =>
    put(name, new TextEncoder().encode(JSON.stringify(content)));
  for (const [at, bytes] of terms.files.entries()) put(`terms-${at}`, bytes);
  for (const [at, bytes] of terms.whole.entries()) put(wholeFile(at), bytes);
  for (const [at, bytes] of typos.files.entries()) put(`typos-${at}`, bytes);
  for (const [at, bytes] of pairs.files.entries()) put(pairsFile(at), bytes);
  for (const [at, bytes] of themeFiles.files.entries()) put(themesFile(at), bytes);
  const lines = new Map(documents.map(({ number, text }) => [number, lineAbove(text)]));
  const above = (number: number | null) => lines.get(number ?? 0) ?? '';
  for (const [size, [, places]] of texts.entries()) {
    for (let at = 0; at < documents.length; at += places) {
      const held = sizes.slice(at, at + places);
      const its = documents.slice(at, at + places).filter((_, place) => held[place] === size);
      // The last size has a file for all places: it tells the size of every comment.
      if (its.length > 0 || size === texts.length - 1)
        putJson(textsFile(size, at / places), textsOf(its, held.join(''), above, archive, themes));
    }
  }
  put(
    'stances',
    Uint8Array.from(documents, ({ stance }) => STANCES.indexOf(stance)),
  );
  put('flags', Uint8Array.from(documents, flagsOf));
  putJson(
    'dates',
    documents.map(({ date }) => date),
  );
  putJson('names', namesColumn(documents));
  putJson('threads', {
    named: [...archive.threads.values()].map(({ slug, title }) => ({ slug, label: title })),
    used: threads,
  });
  for (let at = 0; !few && at < rows.length; at += ENTRIES_EACH)
    putJson(entriesFile(at / ENTRIES_EACH), rows.slice(at, at + ENTRIES_EACH));
  const abouts = listed.map(({ about }) => about);
  for (let at = 0; at < abouts.length; at += ABOUTS_EACH)
    putJson(aboutsFile(at / ABOUTS_EACH), abouts.slice(at, at + ABOUTS_EACH));
  return { files, manifest: manifestText(manifest), vocabulary };
}

/** Whether enough comments hold a term that its pairs are worth indexing. */
function holdMany(lists: readonly Triples[] = []): boolean {
  const places = (list: number) => {
    const triples = lists[list] ?? [];
    const held = Math.min(FREQUENT, triples.length / 3);
    return Array.from({ length: held }, (_, at) => triples[at * 3] ?? 0);
  };
  return isFrequent(places(LIST.own), places(LIST.quoted));
}
