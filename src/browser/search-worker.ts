import { answer } from '../search/answer.ts';
import type { Engine } from '../search/engine.ts';
import { listingOf } from '../search/listing.ts';
import { shardEngine } from '../search/shards/engine.ts';
import { attempt, step } from '../search/shards/files.ts';
import { manifestOf } from '../search/shards/manifest.ts';
import { FetchedFiles, FIRST } from './fetched-files.ts';
import { painted } from './painted.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

// Search runs here, off the page's thread, so that reading an index never holds up typing.
let ready: { engine: Engine; fetched: FetchedFiles } | undefined;
/** Whether facets were counted before, so that what counting needs is here. */
let counts = false;
let busy = false;
let next: ToWorker | undefined;
let turn = Promise.withResolvers<void>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  next = data;
  turn.resolve();
  if (!busy) void work();
});

/** Answers what was asked last, until nothing is left to answer. */
async function work(): Promise<void> {
  busy = true;
  while (next) {
    const message = next;
    next = undefined;
    turn = Promise.withResolvers();
    try {
      await reply(message, turn.promise);
    } catch (error) {
      send({ id: message.id, failed: String(error) });
    }
  }
  busy = false;
}

async function reply(message: ToWorker, changed: Promise<void>): Promise<void> {
  const { id, request, limit } = message;
  const { engine, fetched } = ready ?? begin(message);
  if (!request) {
    send({ id, listing: undefined });
    return;
  }
  // Where lists are cut, an answer that is counted waits for them all.
  const counted = counts && !engine.cut;
  let given = step(fetched.files, () => answer(request, engine, counted));
  const listing = (most: number, counted: boolean) =>
    listingOf(given(), request, engine, most, counted);
  const whole = await fetched.settle(
    () => listing(limit, false),
    changed,
    () => {
      const first = attempt(fetched.files, () => listing(Math.min(FIRST, limit), false));
      if (first) send({ id, listing: { ...first.outcome, whole: false } });
      return first !== undefined;
    },
  );
  if (!whole) return;
  send({ id, listing: whole });
  // Counting waits until the results are painted, three and then the others.
  await Promise.race([changed, painted(3)]);
  if (next) return;
  if (!counted) given = step(fetched.files, () => answer(request, engine));
  const all = await fetched.settle(() => listing(limit, true), changed);
  if (!all) return;
  counts = true;
  send({ id, listing: all });
}

function begin({ folder, manifest }: ToWorker) {
  const fetched = new FetchedFiles(folder);
  const engine = shardEngine(manifestOf(manifest), fetched.files);
  ready = { engine, fetched };
  return ready;
}

function send(message: FromWorker): void {
  postMessage(message);
}
