import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';
import { type ManyFiles, SearchClient } from './search-client.ts';

/** What answers the search page. */
export interface SearchSource {
  /**
   * The listing for a request, or `undefined` when a later one took its place; rejects when search cannot start. A
   * listing whose facets are not counted is given to `counted` again when they are.
   */
  ask(
    request: Request | undefined,
    limit: number,
    fuller: (listing: Listing) => void,
  ): Promise<Listing | undefined>;
}

/** Where the index of an archive is: in one file, or in a folder of many. */
export type IndexPlace = { file: string } | ManyFiles;

/**
 * Search by an index. One in one file is small and searched in the page, so that results are painted in the frame of
 * the key that asked for them: an answer from a worker comes a frame later. A large one never holds up typing.
 */
export class SearchFor implements SearchSource {
  private readonly place: IndexPlace;
  private source: Promise<SearchSource> | undefined;
  private ready: SearchSource | undefined;

  constructor(place: IndexPlace) {
    this.place = place;
  }

  async ask(
    request: Request | undefined,
    limit: number,
    fuller: (listing: Listing) => void,
  ): Promise<Listing | undefined> {
    this.source ??= this.start();
    this.ready ??= await this.source;
    return this.ready.ask(request, limit, fuller);
  }

  /** Has the index fetched, or begun, before anything is asked; a failure shows when something is. */
  prefetch(): void {
    this.ask(undefined, 0, () => undefined).catch(() => undefined);
  }

  private async start(): Promise<SearchSource> {
    try {
      const { place } = this;
      if ('folder' in place) return new SearchClient(place);
      return new (await import('./page-search.ts')).PageSearch(place.file);
    } catch (error) {
      this.source = undefined;
      throw error;
    }
  }
}
