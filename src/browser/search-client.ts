import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';
import type { SearchSource } from './search-source.ts';
import workerAddress from './search-worker.ts?worker&url';

interface Waiting {
  id: number;
  resolve: (listing: Listing | undefined) => void;
  reject: (error: Error) => void;
  fuller: (listing: Listing) => void;
}

/** The address of the folder of an index in many files, and its manifest. */
export interface ManyFiles {
  folder: string;
  manifest: string;
}

/** Asks a worker that fetches an index piece by piece; only what was asked last is answered. */
export class SearchClient implements SearchSource {
  private readonly place: ManyFiles;
  private worker: Worker | undefined;
  private waiting: Waiting | undefined;
  private last: Waiting | undefined;
  private count = 0;

  constructor(place: ManyFiles) {
    this.place = place;
  }

  /**
   * The listing for a request; `undefined` when a later request took its place. While it is not whole or its facets
   * are not counted, fuller ones are given to `fuller`.
   * @throws {Error} when the index cannot be fetched or read, or no worker starts.
   */
  ask(
    request: Request | undefined,
    limit = 0,
    fuller: (listing: Listing) => void = () => undefined,
  ): Promise<Listing | undefined> {
    return new Promise((resolve, reject) => {
      const id = ++this.count;
      this.waiting?.resolve(undefined);
      this.waiting = { id, resolve, reject, fuller };
      this.last = this.waiting;
      this.send({ id, ...this.place, request, limit });
    });
  }

  private send(message: ToWorker): void {
    try {
      this.worker ??= this.start();
      this.worker.postMessage(message);
    } catch (error) {
      this.fail(message.id, error instanceof Error ? error : new Error(String(error)));
    }
  }

  private start(): Worker {
    const worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    worker.addEventListener('error', () => {
      this.worker = undefined;
      this.fail(this.count, new Error('the search worker stopped'));
    });
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.id !== this.last?.id) return;
    if ('failed' in message) {
      this.fail(message.id, new Error(message.failed));
      return;
    }
    const { listing } = message;
    if (this.waiting) {
      this.waiting.resolve(listing);
      this.waiting = undefined;
    } else if (listing) this.last.fuller(listing);
  }

  private fail(id: number, error: Error): void {
    if (id !== this.waiting?.id) return;
    this.waiting.reject(error);
    this.waiting = undefined;
  }
}

// The one policy that the content security policy allows may be made once.
const policy = window.trustedTypes?.createPolicy('search-worker', {
  createScriptURL: () => workerAddress,
});
