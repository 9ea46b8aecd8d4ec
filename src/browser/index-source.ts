import MiniSearch from 'minisearch';
import type { SearchDocument } from '../search/documents.ts';
import { indexOptions } from '../search/index-options.ts';

/** Fetches the search index once, when it is first wanted; a failed try may be repeated. */
export class IndexSource {
  private loading: Promise<MiniSearch<SearchDocument>> | undefined;
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  /** @throws when the index cannot be fetched or read. */
  get(): Promise<MiniSearch<SearchDocument>> {
    this.loading ??= this.load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** Starts loading; a failure shows when the index is asked for. */
  prefetch(): void {
    this.get().catch(() => undefined);
  }

  private async load(): Promise<MiniSearch<SearchDocument>> {
    const response = await fetch(this.address);
    if (!response.ok) throw new Error(`${this.address}: ${response.status}`);
    return MiniSearch.loadJSON(await response.text(), indexOptions);
  }
}
