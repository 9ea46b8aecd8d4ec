import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import { searchOptions } from './index-options.ts';
import type { Query } from './query.ts';

/** A comment that holds at least one of the words; `complete` when it holds them all. */
export interface Hit extends SearchDocument {
  complete: boolean;
}

/**
 * Comments that hold a word of the query, best first: those that hold every word before the others, then by BM25.
 * MiniSearch multiplies a score by the number of words matched; that factor is taken out, because long comments
 * profit from it twice.
 */
export function search(
  index: MiniSearch<SearchDocument>,
  query: Query,
  thread: string | undefined,
): Hit[] {
  if (query.terms.length === 0) return [];
  return index
    .search(query.terms.join('\n'), {
      ...searchOptions(query),
      ...(thread === undefined ? {} : { filter: (result) => result['thread'] === thread }),
    })
    .map((result) => ({
      document: documentOf(result),
      complete: result.queryTerms.length === query.terms.length,
      score: result.score / result.queryTerms.length,
    }))
    .toSorted(
      (a, b) =>
        Number(b.complete) - Number(a.complete) ||
        b.score - a.score ||
        a.document.number - b.document.number,
    )
    .map(({ document, complete }) => ({ ...document, complete }));
}

function documentOf(result: SearchResult): SearchDocument {
  return {
    number: Number(result['number']),
    text: String(result['text']),
    thread: String(result['thread']),
    author: String(result['author']),
    parent: result['parent'] === null ? null : Number(result['parent']),
  };
}
