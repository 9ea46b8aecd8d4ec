import { answer } from '../search/answer.ts';
import type { Engine } from '../search/engine.ts';
import { listingOf } from '../search/listing.ts';
import { loadEngine } from './load-engine.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

// Search runs here, off the page's thread, so that reading an index never holds up typing.
let loading: Promise<Engine> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void reply(data);
});

async function reply({ id, address, request, limit }: ToWorker): Promise<void> {
  try {
    loading ??= loadEngine(address);
    const engine = await loading;
    const listing = request
      ? listingOf(answer(request, engine), request, engine, limit)
      : undefined;
    send({ id, listing });
  } catch (error) {
    loading = undefined;
    send({ id, failed: String(error) });
  }
}

function send(message: FromWorker): void {
  postMessage(message);
}
