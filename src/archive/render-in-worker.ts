import { join } from 'node:path';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { type RenderAnswer, type RenderRequest, renderAnswer } from './render-messages.ts';

interface Running {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array<SharedArrayBuffer>;
}

/** Milliseconds in which the worker must have started, on a busy machine too. */
const START = 120_000;
/** Megabytes a comment may take to be rendered. */
const MEMORY = 512;

/** The one worker, which serves all comments until one of them makes it necessary to end it. */
let running: Running | undefined;

/**
 * Renders a comment in a worker, and waits for it: no more than `milliseconds`, then the worker is ended and the
 * answer is undefined, as it is when the comment takes more memory than it may.
 */
export function renderInWorker(
  request: RenderRequest,
  milliseconds: number,
): RenderAnswer | undefined {
  running ??= start();
  const { worker, port, signal } = running;
  Atomics.store(signal, 0, 0);
  port.postMessage(request);
  const answer = answerOf(running, milliseconds);
  if (answer === undefined) {
    running = undefined;
    void worker.terminate();
  }
  return answer;
}

function start(): Running {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(join(import.meta.dirname, 'render-worker.ts'), {
    workerData: { port: port2, signal },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  // What a comment makes it throw is in its answers; this is the memory it may take.
  worker.on('error', () => undefined);
  worker.unref();
  const started = { worker, port, signal };
  if (answerOf(started, START) === undefined) throw new Error('The render worker did not start.');
  return started;
}

function answerOf({ port, signal }: Running, milliseconds: number): RenderAnswer | undefined {
  if (Atomics.wait(signal, 0, 0, milliseconds) === 'timed-out') return undefined;
  return renderAnswer.optional().parse(receiveMessageOnPort(port)?.message);
}
