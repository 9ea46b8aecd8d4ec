import type { Engine, SearchIndex } from '../engine.ts';
import { COMMENT_FIELDS, conceptTerm, ENTRY_FIELDS } from '../index-options.ts';
import { isLong } from '../long-word.ts';
import { ownWords } from '../own-words.ts';
import { conceptFinder } from '../vocabulary.ts';
import { Bm25, prefixWeight, type Whole } from './bm25.ts';
import { ShardDocuments } from './documents.ts';
import { ShardEntries } from './entry-files.ts';
import type { Files } from './files.ts';
import { beginningTerm, boundariesOf, LIST, type Manifest, typosFile } from './layout.ts';
import { NewPostings, type Postings } from './postings.ts';
import { Terms } from './read-terms.ts';
import type { PairRows } from './rows.ts';

/** Texts that may be read to see whether words stand in a row, and while the last of them is still being typed. */
const MOST_READ = 60;
const MOST_READ_GROWING = 20;

/**
 * Search over an index in many files, of which as many are here as were wanted so far: what is asked is to be run by
 * `attempt`, and again once the files that it wants are here.
 */
export function shardEngine(manifest: Manifest, files: Files): Engine {
  const conceptsIn = conceptFinder(manifest.vocabulary);
  const terms = new Terms(files, manifest, basesIn(manifest));
  const documents = new ShardDocuments(manifest, files);
  const entries = new ShardEntries(manifest, files);
  const parts = { terms, files };
  const commentIndex = new ShardIndex(
    parts,
    {
      fields: Object.keys(COMMENT_FIELDS),
      count: manifest.total,
      averages: manifest.averages,
      idAt: (place) => documents.numberAt(place),
    },
    (lists) => {
      documents.texts.learn(lists[LIST.own]);
      return [...lists.slice(0, LIST.title), inThreads(lists[LIST.title], documents)];
    },
  );
  const entryIndex = new ShardIndex(
    parts,
    {
      fields: Object.keys(ENTRY_FIELDS),
      count: manifest.entries,
      averages: manifest.entryAverages,
      idAt: (place) => place,
    },
    (lists) => lists.slice(LIST.text),
  );
  const typoFiles = boundariesOf(manifest.typos);
  const typos = () => files.code('code-typos', files.typos);
  const rowCode = () => files.code('code-rows', files.rows);
  let madeRows: PairRows | undefined;
  const rows = () => {
    madeRows ??= new (rowCode().PairRows)(files, manifest.pairs, terms, (place) =>
      documents.numberAt(place),
    );
    return madeRows;
  };
  return {
    documents,
    ownWords,
    phrases: () => rowCode().phraseCode,
    wantRows: (phrases) => {
      if (phrases.length === 0) return;
      if (files.rows) rows().want(phrases);
      else files.wanted.add('code-rows');
    },
    rowsOf: (phrase) => rows().of(phrase),
    expectTexts: (numbers) => documents.expectTexts(numbers),
    want: (properties) => documents.want(properties),
    inTheme: (slug) => documents.columns.inTheme(slug),
    mostRead: (growing) => (growing ? MOST_READ_GROWING : MOST_READ),
    seldom: () => files.code('code-rest', files.rest).seldom,
    threadKey: (document) => documents.threadKey(document),
    shown: ({ number }) => documents.shown(number),
    entryCount: entries.size,
    entry: (id) => entries.get(id),
    aboutOf: (id) => rowCode().aboutOf(id, manifest, files),
    commentIndex,
    entryIndex,
    corrections: (unknown) => {
      // Code and files in one round.
      for (const word of unknown) if (!isLong(word)) files.find(typosFile(word, typoFiles));
      return typos().correctionsIn(files, terms, typoFiles, unknown);
    },
    nearest: (typed, values) => typos().nearest(typed, values),
    holdsJoined: (first, second) => terms.holdJoined(first, second),
    holdsTerm: (term, growing) => {
      terms.expect([term], growing ? [term] : []);
      return (
        terms.has(term) ||
        (growing && (terms.has(beginningTerm(term)) || terms.beginningWith(term).size > 0))
      );
    },
    holdersOf: (term) => terms.cutOf(term)?.holders,
    cut: manifest.cut,
    vocabulary: new Map(manifest.vocabulary.map((concept) => [concept.slug, concept])),
    conceptsIn,
    themes: manifest.themes.slice(0, manifest.known),
    get threads() {
      return documents.columns.threadNames().named;
    },
  };
}

/** The words from whose lists those of concepts are told, by the concepts' terms. */
function basesIn({ vocabulary, bases }: Manifest): Map<string, string> {
  const found = vocabulary.map(({ slug }, at) => [conceptTerm(slug), bases[at] ?? ''] as const);
  return new Map(found.filter(([, word]) => word !== ''));
}

/** The lists of a term, by the fields of an index. */
type FieldsOf = (lists: readonly (Postings | undefined)[]) => readonly (Postings | undefined)[];

class ShardIndex implements SearchIndex {
  private readonly parts: { terms: Terms; files: Files };
  private readonly sum: Bm25;
  private readonly fieldsOf: FieldsOf;

  constructor(parts: { terms: Terms; files: Files }, whole: Whole, fieldsOf: FieldsOf) {
    this.parts = parts;
    this.sum = new Bm25(whole);
    this.fieldsOf = fieldsOf;
  }

  expect(asked: readonly string[], beginnings: readonly string[] = [], whole = false): void {
    const { terms } = this.parts;
    terms.expect(asked, beginnings, whole);
    if (whole)
      terms.expectWhole([...asked, ...beginnings.flatMap((one) => [...terms.beginningWith(one)])]);
  }

  lookUp(...[asked, growing, weights, whole]: Parameters<SearchIndex['lookUp']>) {
    const { terms } = this.parts;
    const sum = this.sum.begin(weights);
    for (const [term, weight] of asked) {
      sum.add(this.fieldsOf(terms.lists(term, whole)), weight);
      if (term !== growing) continue;
      const sums = beginningTerm(term);
      const isSummed = !whole && terms.has(sums);
      if (isSummed) sum.add(this.fieldsOf(terms.lists(sums)), weight, true);
      for (const longer of isSummed ? [] : terms.beginningWith(term)) {
        if (longer === term) continue;
        const lists = this.fieldsOf(terms.listsNear(longer, whole));
        sum.add(lists, weight * prefixWeight(longer, term));
      }
    }
    return sum.hits();
  }
}

/** What stands in the titles of threads as it stands with each of their comments. */
function inThreads(list: Postings | undefined, documents: ShardDocuments): Postings | undefined {
  if (!list) return undefined;
  const all = new NewPostings();
  for (const [at, thread] of list.places.entries()) {
    for (const place of documents.threads.placesOf(thread)) {
      all.add(place, list.often[at] ?? 0, list.lengths[at] ?? 0);
    }
  }
  return all;
}
