import type { CapturedThread, CaptureFormat } from '../../schema/captured-thread.ts';
import { readBrokenJson } from './broken-json.ts';
import { type JsonLine, jsonLines, parseJson } from './json-text.ts';

/** A capture's bytes, and what they are when read as text and as JSON. */
export interface RawCapture {
  bytes: Uint8Array;
  /** The bytes as text, without a byte order mark: UTF-8, or UTF-16 that its mark announces; undefined if they are neither. */
  text: string | undefined;
  /**
   * The whole as JSON, as far as it is JSON, bytes that are no text read as U+FFFD; undefined if it is none. See
   * `parseJson` on numbers.
   */
  json: unknown;
  /** Where the JSON breaks off or is broken, as a JSON Pointer: what is there, and all that holds it, is not whole. */
  brokenAt: string | undefined;
  /** The lines as JSON, one object each, where not the whole is JSON but half of its lines are; else none. */
  lines: readonly JsonLine[];
}

/** Turns captures of one format into what they hold. */
export interface Adapter {
  format: CaptureFormat;
  /** Whether the content is of this format, whatever the file is called. Never throws. */
  detects(capture: RawCapture): boolean;
  /**
   * All the comments of a capture that `detects` accepts, and all that could not be taken over; nothing added or
   * guessed. Never throws, and depends on the bytes alone: on no clock, locale or time zone.
   */
  read(capture: RawCapture): CapturedThread;
}

/** Reads bytes as text and as JSON, once for all adapters. */
export function rawCapture(bytes: Uint8Array): RawCapture {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = decoded(bytes, encoding, true);
  const readable = text ?? decoded(bytes, encoding, false) ?? '';
  const json = parseJson(readable);
  const lines = json === undefined ? jsonLines(readable) : [];
  const broken =
    json === undefined && lines.length === 0 && LIKE_JSON.test(readable)
      ? readBrokenJson(readable)
      : undefined;
  if (!broken) return { bytes, text, json, brokenAt: undefined, lines };
  return { bytes, text, json: parseJson(broken.mended), brokenAt: broken.brokenAt, lines };
}

/** How a list or an object of JSON begins, and words hardly ever. */
const LIKE_JSON = /^\s*(?:\[\s*[[{]|\{\s*")/;

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
