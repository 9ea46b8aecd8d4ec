import MiniSearch from 'minisearch';
import type { Archive } from '../schema/archive.ts';
import { searchDocuments } from './documents.ts';
import { indexOptions } from './index-options.ts';

/** The search index as a file: `name` changes with its content, so that it may be cached for ever. */
export interface IndexFile {
  name: string;
  json: string;
}

/** Builds the index of the whole archive. */
export async function buildIndex(archive: Archive): Promise<IndexFile> {
  const index = new MiniSearch(indexOptions);
  index.addAll(searchDocuments(archive));
  const json = JSON.stringify(index);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  const hex = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { name: `index-${hex.slice(0, 10)}`, json };
}
