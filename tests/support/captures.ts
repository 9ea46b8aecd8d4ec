import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { type CapturedThread, capturedThread } from '../../src/schema/captured-thread.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/captures');

/** A sound capture in the shape of its format, written by us: `<format>/<file>`. */
export function captureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** What is captured in a text or in bytes; the test fails if no adapter knows them, or if the schema does not fit. */
export function read(capture: Uint8Array | string | object): CapturedThread {
  const thread = readCapture(
    capture instanceof Uint8Array ? capture : new TextEncoder().encode(textOf(capture)),
  );
  expect(thread).toBeDefined();
  return capturedThread.parse(thread);
}

function textOf(capture: string | object): string {
  return typeof capture === 'string' ? capture : JSON.stringify(capture);
}

/** One small edit to a sound JSON capture: what stands at the JSON Pointer is replaced; undefined takes it away. */
export function edited(name: string, pointer: string, value: unknown): string {
  const document: unknown = JSON.parse(new TextDecoder().decode(captureBytes(name)));
  const keys = pointer.split('/').slice(1);
  const last = keys.pop();
  let at = document;
  for (const key of keys) at = at instanceof Object ? Reflect.get(at, key) : undefined;
  if (!(at instanceof Object) || last === undefined) throw new Error(`no ${pointer} in ${name}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return JSON.stringify(document);
}

/** The reason codes of what was left out, in order, each with the place. */
export function leftOut({ quarantined }: CapturedThread): string[] {
  return quarantined.map(({ code, place, count }) =>
    count === 1 ? `${code} ${place}` : `${code} ${place} ×${count}`,
  );
}

/** A sound capture for each format that is JSON, written by us. */
export const SOUND_CAPTURES: Readonly<Record<string, string>> = {
  'hacker-news-algolia': 'hacker-news-algolia/item.json',
};
