import MiniSearch from 'minisearch';
import { archiveOf } from '../../src/archive/archive-of.ts';
import type { Comment } from '../../src/schema/archive.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { indexOptions } from '../../src/search/index-options.ts';
import { parseQuery } from '../../src/search/query.ts';
import { type Hit, search } from '../../src/search/search.ts';

/** Search as the browser does it: over an index that was built, written to a file and read back. */
export async function searchAmong(
  comments: Iterable<Comment>,
): Promise<(typed: string, thread?: string) => Hit[]> {
  const { json } = await buildIndex(archiveOf({ comments: [...comments] }));
  const index = MiniSearch.loadJSON(json, indexOptions);
  return (typed, thread) => search(index, parseQuery(typed), thread);
}
