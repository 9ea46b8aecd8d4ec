import type { Archive } from '../../schema/archive.ts';
import { claimsByComment } from '../claims-by-comment.ts';
import { coarseLength } from '../coarse-length.ts';
import type { CommentDocument } from '../documents.ts';
import type { Entry } from '../entries.ts';
import { COMMENT_FIELDS, ENTRY_FIELDS } from '../index-options.ts';
import { ownWords, quotedWords } from '../own-words.ts';
import type { Concept } from '../vocabulary.ts';
import { LIST, LISTS } from './layout.ts';
import type { Triples } from './postings.ts';
import { type Counts, NO_COUNTS, Tally } from './tally.ts';
import { TermCounter } from './term-counter.ts';
import { TermTable } from './term-table.ts';
import { TripleStream } from './triple-stream.ts';
import type { ThemeWords } from './write-columns.ts';
import { PairWriter } from './write-pairs.ts';

/** Where every term stands, and what ranking needs to know of all comments. */
export interface Inverted {
  /** By the term, the lists of `LIST` that hold it. Stems are not among the terms: their words make them up. */
  terms: Map<string, Triples[]>;
  /** Of each theme, the places of its comments. */
  themes: number[][];
  averages: number[];
  entryAverages: number[];
  /** Of each comment, the length of its own words, in steps. */
  lengths: number[];
  pairs: PairWriter;
  /** The vocabulary, with what the texts use of it. */
  vocabulary: Concept[];
}

/** What is indexed: comments and entries, with the names that comments use for themes and threads. */
export interface Indexed {
  archive: Archive;
  documents: readonly CommentDocument[];
  entries: readonly Entry[];
  themes: readonly ThemeWords[];
  threads: readonly string[];
  concepts: readonly Concept[];
}

/** Lists where every term stands, as MiniSearch would count it from the same options. */
export function invert(indexed: Indexed): Inverted {
  const { archive, documents, entries, themes, threads, concepts } = indexed;
  const table = new TermTable();
  const counter = new TermCounter(table, concepts);
  const countIn = (text: string) => counter.count(table.read(text));
  const countLines = (lines: readonly string[]) =>
    lines.length === 0 ? NO_COUNTS : counter.countAll(lines.map((line) => table.read(line)));
  const tally = new Tally();
  const streams = LISTS.map(() => new TripleStream());
  const put = (list: number, place: number, counts: Counts, whole = counts.terms.length) => {
    streams[list]?.put(place, counts, coarseLength(whole));
  };

  const titles = threads.map((slug) => countIn(archive.threads.get(slug)?.title ?? ''));
  for (const [place, counts] of titles.entries()) put(LIST.title, place, counts);
  const threadPlaces = placesOf(threads);
  const themePlaces = placesOf(themes.map(({ slug }) => slug));
  const themeLists = themes.map((): number[] => []);
  const named = themes.map(({ label, leads }) => ({
    labels: countLines([label]),
    leads: countLines(leads.split('\n')),
  }));
  const quoting = claimsByComment(archive.claims.values());
  const pairs = new PairWriter(table);
  const lengths: number[] = [];
  const means = new Means(Object.keys(COMMENT_FIELDS).length);
  for (const [place, document] of documents.entries()) {
    const words = table.read(document.text);
    const forms = counter.formsIn(words);
    counter.use(forms);
    pairs.add(words);
    const quotes = document.quoted.length > 0;
    const own = quotes ? countIn(ownWords(document)) : counter.count(words, forms);
    put(LIST.own, place, own);
    lengths.push(coarseLength(own.terms.length));
    const quoted = quotes ? countIn(quotedWords(document)) : NO_COUNTS;
    put(LIST.quoted, place, quoted);
    const claims = quoting.get(document.number) ?? [];
    const its = document.themes.flatMap((slug) => themePlaces.get(slug) ?? []);
    const inherited = its.flatMap((theme) => named[theme] ?? []);
    const labels = [
      ...inherited.map((theme) => theme.labels),
      countLines(claims.map(({ claim }) => claim)),
    ];
    const leads = [
      ...inherited.map((theme) => theme.leads),
      countLines(claims.flatMap(({ leadInTerms }) => leadInTerms)),
    ];
    put(LIST.labels, place, tally.sum(labels), 1);
    put(LIST.leads, place, tally.sum(leads), 1);
    for (const theme of its) themeLists[theme]?.push(place);
    const title = titles[threadPlaces.get(document.thread) ?? -1]?.terms.length ?? 0;
    means.add([own.terms.length, quoted.terms.length, 1, 1, title]);
  }
  const entryMeans = new Means(Object.keys(ENTRY_FIELDS).length);
  for (const { id, text, about } of entries) {
    const [inText, inAbout] = [countIn(text), countIn(about)];
    put(LIST.text, id, inText);
    put(LIST.about, id, inAbout);
    entryMeans.add([inText.terms.length, inAbout.terms.length]);
  }
  const lists = streams.map((stream) => stream.lists(table.names.length));
  const terms = new Map<string, Triples[]>();
  for (const [term, name] of table.names.entries()) {
    const its: Triples[] = [];
    for (const [list, byTerm] of lists.entries()) {
      const triples = byTerm[term];
      if (triples) its[list] = triples;
    }
    if (its.length > 0) terms.set(name, its);
  }
  return {
    terms,
    themes: themeLists,
    averages: means.values,
    entryAverages: entryMeans.values,
    lengths,
    pairs,
    vocabulary: counter.vocabulary(),
  };
}

/** The mean of each field, added to as MiniSearch does, so that it is the same to the last bit. */
class Means {
  readonly values: number[];
  private count = 0;

  constructor(fields: number) {
    this.values = Array.from({ length: fields }, () => 0);
  }

  add(lengths: readonly number[]): void {
    for (const [field, length] of lengths.entries()) {
      const total = (this.values[field] ?? 0) * this.count + length;
      this.values[field] = total / (this.count + 1);
    }
    this.count += 1;
  }
}

function placesOf(slugs: readonly string[]): Map<string, number> {
  return new Map(slugs.map((slug, place) => [slug, place]));
}
