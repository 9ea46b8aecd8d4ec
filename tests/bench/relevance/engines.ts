import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Archive } from '../../../src/schema/archive.ts';
import { answer } from '../../../src/search/answer.ts';
import { commentDocuments, indexed } from '../../../src/search/documents.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { asked } from '../../support/asked.ts';

/** A search engine over the comments of an archive: the numbers it finds, best first. */
export type Search = (query: string) => Promise<number[]>;

/** Ours, as a reader meets it: the query typed and left. */
export function ours(archive: Archive): Search {
  const engine = engineOf(searchDataOf(archive));
  return async (typed) => answer(asked(typed), engine).found.map(({ document }) => document.number);
}

/** Others over the same documents: words, names of themes and claims, and their lead-in terms. */
export function others(archive: Archive): Record<string, Search> {
  const documents = commentDocuments(archive).map((document) => indexed(document, archive));
  const fields = ['text', 'labels', 'leads'];
  const mini = new MiniSearch({ idField: 'number', fields });
  mini.addAll(documents);
  const lunrIndex = lunr((builder) => {
    builder.ref('number');
    for (const field of fields) builder.field(field);
    for (const document of documents) builder.add(document);
  });
  return {
    'MiniSearch, defaults': async (query) => mini.search(query).map(({ id }) => Number(id)),
    'MiniSearch, as VitePress': async (query) =>
      mini
        .search(query, { fuzzy: 0.2, prefix: true, boost: { text: 2 } })
        .map(({ id }) => Number(id)),
    lunr: async (query) =>
      // lunr's own syntax would read a hyphen or a colon as an operator and may throw.
      lunrIndex
        .query((builder) => builder.term(lunr.tokenizer(query), {}))
        .map(({ ref }) => Number(ref)),
  };
}
