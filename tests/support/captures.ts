import { expect } from 'vitest';
import { parseJson } from '../../src/import/adapters/json-text.ts';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { type CapturedThread, capturedThread } from '../../src/schema/captured-thread.ts';
import { captureBytes } from './sound-captures.ts';

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

/** A sound capture that is text, one character a byte, with what stands there once replaced. */
export function replaced(name: string, was: string | RegExp, is: string): Uint8Array {
  const text = Buffer.from(captureBytes(name)).toString('latin1');
  const changed = text.replace(was, is.replaceAll('$', '$$$$'));
  if (changed === text) throw new Error(`no ${was} in ${name}`);
  return new Uint8Array(Buffer.from(changed, 'latin1'));
}
