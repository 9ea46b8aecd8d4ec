import type { RawCapture } from './adapter.ts';
import { pointerKey } from './broken-json.ts';

/** A value that stands by itself in a capture. */
export interface LooseItem {
  value: unknown;
  /** JSON Pointer (RFC 6901), empty for the whole document; or a line, as `line 3`. */
  place: string;
}

/** The values that a file keeps one by one: in an array, as values of an object, one a line, or a single one. */
export function looseItems({ json, lines }: RawCapture): LooseItem[] {
  if (Array.isArray(json)) return json.map((value, index) => ({ value, place: `/${index}` }));
  if (!(json instanceof Object)) {
    return lines.map(({ line, value }) => ({ value, place: `line ${line}` }));
  }
  const entries = Object.entries(json);
  return entries.length > 0 &&
    entries.every(([, value]) => value === null || value instanceof Object)
    ? entries.map(([key, value]) => ({ value, place: `/${pointerKey(key.toWellFormed())}` }))
    : [{ value: json, place: '' }];
}
