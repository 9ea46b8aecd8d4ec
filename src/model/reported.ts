import type { Archive, Capture } from '../schema/archive.ts';

/** How many comments a source says there are, in the latest of its captures that says so. */
export interface Reported {
  count: number;
  capture: Capture;
}

/** What the source of a thread reports; undefined where no capture says. */
export function reportedOf(
  { captures }: Pick<Archive, 'captures'>,
  thread: string,
): Reported | undefined {
  return [...captures.values()]
    .filter((capture) => capture.thread === thread)
    .toSorted((a, b) => (a.capturedOn ?? '').localeCompare(b.capturedOn ?? '', 'en'))
    .flatMap((capture) => {
      const { reported } = capture;
      return typeof reported === 'number' ? [{ count: reported, capture }] : [];
    })
    .at(-1);
}
