import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { ADAPTERS, readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { type CapturedThread, capturedThread } from '../../../../src/schema/captured-thread.ts';
import { captureBytes, read, SOUND_CAPTURES } from '../../../support/captures.ts';
import { cutAnywhere, cutAtEveryByte, flipBits } from '../../../support/damaged-captures.ts';

/** What must hold of whatever an adapter read: the schema, and each item counted once. */
function unsound(thread: CapturedThread | undefined): string[] {
  if (!thread) return [];
  const fits = capturedThread.safeParse(thread);
  const places = [...thread.comments, ...thread.quarantined].map(({ place }) => place);
  const ids = thread.comments.flatMap(({ id }) => id ?? []);
  return [
    ...(fits.success ? [] : fits.error.issues.map(({ path, message }) => `${path}: ${message}`)),
    ...(new Set(places).size === places.length ? [] : ['a place counted twice']),
    ...(new Set(ids).size === ids.length ? [] : ['an id given twice']),
  ];
}

describe.each(Object.entries(SOUND_CAPTURES))('an adapter for %s', (format, file) => {
  const bytes = captureBytes(file);

  it('is the only one that knows the capture', () => {
    expect(read(bytes).format).toBe(format);
    const others = ADAPTERS.filter((adapter) => adapter.format !== format);
    expect(others.filter((adapter) => adapter.detects(rawCapture(bytes)))).toEqual([]);
  });

  it('reads a capture cut anywhere, or with a bit flipped, and counts each item once', () => {
    const damaged = [
      ...cutAtEveryByte(bytes, 100),
      ...cutAnywhere(bytes, 7, 100),
      ...flipBits(bytes, 7, 200),
    ];
    expect(damaged.flatMap((capture) => unsound(readCapture(capture)))).toEqual([]);
  });

  it('reads the same from the same bytes', () => {
    expect(readCapture(bytes)).toEqual(readCapture(bytes.slice()));
  });
});
