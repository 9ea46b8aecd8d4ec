import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';

/** What answers the search page. */
export interface SearchSource {
  /** The listing for a request, or `undefined` when a later one took its place; rejects when search cannot start. */
  ask(request: Request | undefined, limit: number): Promise<Listing | undefined>;
}

/** Kilobytes of an index that a page reads and searches within a frame; a larger one is a worker's. */
const LARGE = 400;

/**
 * Search for an index of some size. A small one is searched in the page, so that results are painted in the frame of
 * the key that asked for them: an answer from a worker comes a frame later. A large one never holds up typing.
 */
export class SearchFor implements SearchSource {
  private readonly address: string;
  private readonly large: boolean;
  private source: Promise<SearchSource> | undefined;
  private ready: SearchSource | undefined;

  constructor(address: string, kilobytes: number) {
    this.address = address;
    this.large = kilobytes > LARGE;
  }

  async ask(request: Request | undefined, limit = 0): Promise<Listing | undefined> {
    this.source ??= this.start();
    this.ready ??= await this.source;
    return this.ready.ask(request, limit);
  }

  /** Has the index fetched before anything is asked; a failure shows when something is. */
  prefetch(): void {
    this.ask(undefined).catch(() => undefined);
  }

  private async start(): Promise<SearchSource> {
    try {
      if (this.large) return new (await import('./search-client.ts')).SearchClient(this.address);
      return new (await import('./page-search.ts')).PageSearch(this.address);
    } catch (error) {
      this.source = undefined;
      throw error;
    }
  }
}
