import type { CaptureFile } from '../archive/read-captures.ts';
import { isWhole } from '../archive/whole-capture.ts';
import type { CapturedPart } from '../schema/captured-part.ts';

/**
 * Tells which captures of the whole thread do not hold a comment although they were made on a later day than one that
 * does. A capture whose day nobody wrote down is neither earlier nor later than another.
 *
 * @param captures those of the comment's thread.
 */
export function missingFrom(
  captures: readonly CaptureFile[],
): (captured: readonly CapturedPart[]) => string[] {
  const days = new Map(captures.map(({ capture }) => [capture.id, capture.capturedOn]));
  const whole = captures.filter(isWhole).map(({ capture }) => capture);
  const inOrder = whole.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (captured) => {
    const holding = new Set(captured.map(({ capture }) => capture));
    const [first] = [...holding].flatMap((id) => days.get(id) ?? []).toSorted();
    if (first === undefined) return [];
    return inOrder
      .filter(({ id, capturedOn }) => !holding.has(id) && capturedOn !== null && capturedOn > first)
      .map(({ id }) => id);
  };
}
