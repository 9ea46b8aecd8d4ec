import { answer, type Request } from '../search/answer.ts';
import type { Engine } from '../search/engine.ts';
import { type Listing, listingOf } from '../search/listing.ts';
import { loadEngine } from './load-engine.ts';

/** Search in the page itself. */
export class PageSearch {
  private readonly address: string;
  private loading: Promise<Engine> | undefined;

  constructor(address: string) {
    this.address = address;
  }

  /**
   * The listing for a request; none without a request, which has the index fetched early.
   * @throws {Error} when the index cannot be fetched or read.
   */
  async ask(request: Request | undefined, limit: number): Promise<Listing | undefined> {
    this.loading ??= loadEngine(this.address).catch((error) => {
      this.loading = undefined;
      throw error;
    });
    const engine = await this.loading;
    return request && listingOf(answer(request, engine), request, engine, limit);
  }
}
