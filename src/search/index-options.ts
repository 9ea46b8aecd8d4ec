import type { Options, SearchOptions } from 'minisearch';
import type { IndexedComment } from './documents.ts';
import type { Entry } from './entries.ts';
import { ownWords, quotedWords } from './own-words.ts';
import { stemOf } from './stem.ts';
import { isPronoun, tokens } from './tokens.ts';
import type { ConceptFinder } from './vocabulary.ts';

/** Where a comment can be found, and what finding it there is worth beside its own words. */
export const COMMENT_FIELDS = { own: 1, quoted: 0.4, labels: 0.5, leads: 0.3, title: 0.2 };

/**
 * Those that hold names which the archive gave. How many it gave says nothing of a comment: one that is filed under
 * three themes is about each of them. So every such field counts as one word long.
 */
export const NAMES: readonly string[] = ['labels', 'leads'];

/** The same for questions, claims and glossary entries. */
export const ENTRY_FIELDS = { text: 1, about: 0.5 };

/** The index term of every word with a stem. No word begins with a tilde. */
export const stemTerm = (stem: string) => `~${stem}`;

/** The index term of every form of a concept. No word begins with a hash sign. */
export const conceptTerm = (slug: string) => `#${slug}`;

/** Every term a text is found by: its words, their stems, and the concepts whose forms it holds. */
export function indexTerms(text: string, conceptsIn: ConceptFinder): string[] {
  const words = tokens(text);
  const terms: string[] = [];
  const stems: string[] = [];
  for (const word of words) {
    const pronoun = isPronoun(word, text);
    for (const term of [word.term, ...word.others]) {
      if (!pronoun) terms.push(term);
      const stem = stemOf(term);
      if (stem !== undefined) stems.push(stemTerm(stem));
    }
  }
  const concepts = conceptsIn(words.map(({ term }) => term)).map(({ slug }) => conceptTerm(slug));
  return [...terms, ...stems, ...concepts];
}

/** How the index of comments is built and read: one setting for the builder and the browser. */
export function commentIndexOptions(conceptsIn: ConceptFinder): Options<IndexedComment> {
  return {
    idField: 'number',
    fields: Object.keys(COMMENT_FIELDS),
    extractField: (document, field) => {
      if (field === 'own') return ownWords(document);
      if (field === 'quoted') return quotedWords(document);
      if (field === 'labels' || field === 'leads' || field === 'title') return document[field];
      return String(document.number);
    },
    ...processing(conceptsIn),
  };
}

/** How the index of questions, claims and glossary entries is built and read. */
export function entryIndexOptions(conceptsIn: ConceptFinder): Options<Entry> {
  return { idField: 'id', fields: Object.keys(ENTRY_FIELDS), ...processing(conceptsIn) };
}

function processing(conceptsIn: ConceptFinder) {
  return {
    // A label ends where its line does: no name goes on in the next.
    tokenize: (text: string, field?: string) =>
      field === 'labels' || field === 'leads'
        ? text.split('\n').flatMap((line) => indexTerms(line, conceptsIn))
        : indexTerms(text, conceptsIn),
    processTerm: (term: string) => term,
  };
}

/** The parameters of BM25: the best of the settings measured on debate posts with stop words left out. */
export const BM25 = { k: 1.5, b: 0.9, d: 0 };

/** MiniSearch's options for looking up index terms as they are, one a line: split again, `1⁄2` would be two of them. */
export const lookUp: SearchOptions = {
  tokenize: (terms) => terms.split('\n'),
  processTerm: (term) => term,
  combineWith: 'OR',
  fuzzy: false,
  bm25: BM25,
};
