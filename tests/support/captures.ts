import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseJson } from '../../src/import/adapters/json-text.ts';
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
  return editedText(captureText(name), pointer, value);
}

/** The same of a JSON text. */
export function editedText(json: string, pointer: string, value: unknown): string {
  return JSON.stringify(changed(parseJson(json), pointer, value));
}

/** The same of one line, counted from 1, of a capture of one JSON object a line. */
export function editedLine(name: string, line: number, pointer: string, value: unknown): string {
  const lines = captureText(name).trimEnd().split('\n');
  return lines.with(line - 1, editedText(lines[line - 1] ?? '', pointer, value)).join('\n');
}

function changed(document: unknown, pointer: string, value: unknown): unknown {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop();
  if (last === undefined) return value;
  let at = document;
  for (const key of keys) at = at instanceof Object ? Reflect.get(at, key) : undefined;
  if (!(at instanceof Object)) throw new Error(`no ${pointer} in the capture`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return document;
}

export function captureText(name: string): string {
  return new TextDecoder().decode(captureBytes(name));
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
  'hacker-news-firebase': 'hacker-news-firebase/items.json',
  substack: 'substack/comments.json',
  reddit: 'reddit/comments.json',
  discourse: 'discourse/topic.json',
  'h200-debate': 'h200-debate/comments.jsonl',
};
