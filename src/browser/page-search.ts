import { answer, type Request } from '../search/answer.ts';
import type { Engine } from '../search/engine.ts';
import { type Listing, listingOf } from '../search/listing.ts';
import { loadEngine } from './load-engine.ts';
import { painted } from './painted.ts';

/** Results that fill most screens: one is some 200 pixels high, and as much as two stands above them. */
const SCREEN = 2;

/** Search in the page itself. */
export class PageSearch {
  private readonly address: string;
  private loading: Promise<Engine> | undefined;
  private asked: Request | undefined;

  constructor(address: string) {
    this.address = address;
  }

  /**
   * The first results of a request, as many as a screen holds, and all of them to `fuller` once those are painted;
   * none without a request, which has the index fetched early.
   * @throws {Error} when the index cannot be fetched or read.
   */
  async ask(
    request: Request | undefined,
    limit: number,
    fuller: (listing: Listing) => void,
  ): Promise<Listing | undefined> {
    this.asked = request;
    this.loading ??= loadEngine(this.address).catch((error) => {
      this.loading = undefined;
      throw error;
    });
    const engine = await this.loading;
    if (!request) return undefined;
    const given = answer(request, engine);
    void painted().then(() => {
      if (this.asked === request) fuller(listingOf(given, request, engine, limit));
    });
    const first = listingOf(given, request, engine, Math.min(limit, SCREEN), false);
    return { ...first, whole: false };
  }
}
