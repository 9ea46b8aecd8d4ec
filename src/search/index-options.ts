import type { Options, SearchOptions } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import type { Query } from './query.ts';
import { tokens } from './tokens.ts';

/** How the index is built and read: one setting for the builder and the browser. */
export const indexOptions: Options<SearchDocument> = {
  idField: 'number',
  fields: ['text'],
  storeFields: ['number', 'text', 'thread', 'author', 'parent'],
  tokenize: (text) => tokens(text).map(({ term }) => term),
  processTerm: (term) => term,
};

/** MiniSearch's options for one query: any of its terms, the one being typed also as a prefix, nothing fuzzy. */
export function searchOptions({ prefix }: Query): SearchOptions {
  return {
    // A query's terms, one a line, are looked up as they are: split again, `1⁄2` would be two of them.
    tokenize: (terms) => terms.split('\n'),
    combineWith: 'OR',
    prefix: (term) => term === prefix,
    fuzzy: false,
    // Best of the settings measured on debate posts with stop words left out.
    bm25: { k: 1.5, b: 0.9, d: 0 },
  };
}
