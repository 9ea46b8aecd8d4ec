import { REDACTED } from '../../schema/bar.ts';
import type { RedactedField } from '../../schema/capture.ts';
import type { CaptureFormat } from '../../schema/captured-thread.ts';
import { asBytes, bytesOf, byteText } from '../adapters/byte-text.ts';
import { fieldsOf } from '../adapters/private/exposed.ts';
import { privateIn } from '../adapters/private/private-in.ts';
import type { PrivateText } from '../adapters/private/private-text.ts';
import { BLOCK, tarBodies } from '../adapters/private/tar-bodies.ts';
import { withHeader } from './tar-entry.ts';

/** A capture as it may be published, and what was barred in it. */
export interface Publishable {
  bytes: Uint8Array;
  redactions: RedactedField[];
}

/** A capture with bars in place of what `privateIn` finds in it; the very same bytes where that is nothing. */
export function redactPrivate(bytes: Uint8Array, format: CaptureFormat): Publishable {
  const found = privateIn(bytes, format);
  if (found.length === 0) return { bytes, redactions: [] };
  const { text, utf16 } = byteText(bytes);
  const barred =
    format === 'maildir'
      ? barredTar(bytes, text, found)
      : bytesOf({ text: barredText(text, 0, text.length, found), utf16 });
  return { bytes: barred, redactions: fieldsOf(found) };
}

const BAR = asBytes(REDACTED);

function barredText(text: string, from: number, to: number, found: readonly PrivateText[]): string {
  const parts: string[] = [];
  let at = from;
  for (const { from: start, to: end, instead = BAR } of found) {
    parts.push(text.slice(at, start), instead);
    at = end;
  }
  return [...parts, text.slice(at, to)].join('');
}

function barredTar(archive: Uint8Array, text: string, found: readonly PrivateText[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let done = 0;
  let next = 0;
  for (const { header, from, to } of tarBodies(archive)) {
    const first = next;
    while (next < found.length && (found[next]?.from ?? to) < to) next += 1;
    if (first === next) continue;
    const body = Buffer.from(barredText(text, from, to, found.slice(first, next)), 'latin1');
    parts.push(archive.subarray(done, header), withHeader(archive.subarray(header, from), body));
    done = from + Math.ceil((to - from) / BLOCK) * BLOCK;
  }
  return Buffer.concat([...parts, archive.subarray(done)]);
}
