import { mboxSpans } from '../adapters/mbox-messages.ts';

/** Where a message of an mbox stands in it, without the line that separates it; `place` is `message 3`. */
export function mboxSpan(text: string, place: string): { from: number; to: number } {
  const at = Number(/^message (\d+)$/.exec(place)?.[1] ?? 0) - 1;
  return mboxSpans(text)?.[at] ?? { from: 0, to: 0 };
}
