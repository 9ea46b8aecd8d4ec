import { workerData } from 'node:worker_threads';
import { renderComment } from '../markdown/comment.ts';
import {
  type RenderAnswer,
  type RenderRequest,
  renderRequest,
  renderSetup,
} from './render-messages.ts';

// Renders comments that may take too long where they can be stopped; src/archive/render-in-worker.ts starts it.
const { port, signal } = renderSetup.parse(workerData);

port.on('message', (message) => answer(render(renderRequest.parse(message))));
// Says that it is there.
answer(render({ markdown: '' }));

function render({ markdown, language }: RenderRequest): RenderAnswer {
  try {
    return renderComment(markdown, language);
  } catch (error) {
    // The Markdown parser walks what is nested by calling itself.
    return error instanceof RangeError ? 'too deep' : { thrown: String(error) };
  }
}

function answer(rendered: RenderAnswer): void {
  port.postMessage(rendered);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
