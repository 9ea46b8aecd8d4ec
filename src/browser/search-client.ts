import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';
import type { SearchSource } from './search-source.ts';
import workerAddress from './search-worker.ts?worker&url';

interface Waiting {
  message: ToWorker;
  resolve: (listing: Listing | undefined) => void;
  reject: (error: Error) => void;
}

/** Asks a worker that holds the index, one request at a time; of those that wait, only the last is asked. */
export class SearchClient implements SearchSource {
  private readonly address: string;
  private worker: Worker | undefined;
  private asked: Waiting | undefined;
  private next: Waiting | undefined;
  private count = 0;

  constructor(address: string) {
    this.address = address;
  }

  /**
   * The listing for a request; `undefined` when a later request took its place.
   * @throws {Error} when the index cannot be fetched or read, or no worker starts.
   */
  ask(request: Request | undefined, limit = 0): Promise<Listing | undefined> {
    return new Promise((resolve, reject) => {
      const message = { id: ++this.count, address: this.address, request, limit };
      this.next?.resolve(undefined);
      this.next = { message, resolve, reject };
      this.send();
    });
  }

  private send(): void {
    if (this.asked || !this.next) return;
    this.asked = this.next;
    this.next = undefined;
    try {
      this.worker ??= this.start();
      this.worker.postMessage(this.asked.message);
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private start(): Worker {
    const worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    worker.addEventListener('error', () => {
      this.worker = undefined;
      this.fail(new Error('the search worker stopped'));
    });
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.id !== this.asked?.message.id) return;
    if ('failed' in message) {
      this.fail(new Error(message.failed));
      return;
    }
    const { resolve } = this.asked;
    this.asked = undefined;
    resolve(message.listing);
    this.send();
  }

  private fail(error: Error): void {
    const failed = this.asked;
    this.asked = undefined;
    failed?.reject(error);
    this.send();
  }
}

// The one policy that the content security policy allows may be made once.
const policy = window.trustedTypes?.createPolicy('search-worker', {
  createScriptURL: () => workerAddress,
});
