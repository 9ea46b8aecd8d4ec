import type { Progress } from '../src/import/progress.ts';

/** Steps of long work between two messages. */
const EVERY = 5000;

/** Tells now and then how far long work has come; short work says nothing. */
export function progressOn(stream: { write(text: string): unknown }): Progress {
  return (what, done, total) => {
    if (total > EVERY && (done % EVERY === 0 || done === total))
      stream.write(`${done} of ${total} ${what}\n`);
  };
}
