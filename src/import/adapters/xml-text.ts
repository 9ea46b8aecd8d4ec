import type { RawCapture } from './adapter.ts';

const DECLARED = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** The beginning of a file that may be XML: enough to know its format by. */
export function opening({ bytes, text }: RawCapture): string {
  return text?.slice(0, 8192) ?? String.fromCharCode(...bytes.subarray(0, 8192));
}

/** A capture that is XML as text, in the encoding that it declares; bytes that are no characters become U+FFFD. */
export function xmlText(capture: RawCapture): RawCapture & { readable: string } {
  if (capture.text !== undefined) return { ...capture, readable: capture.text };
  const opening = String.fromCharCode(...capture.bytes.subarray(0, 200));
  const encoding = DECLARED.exec(opening)?.[1]?.toLowerCase();
  const declared = encoding && encoding !== 'utf-8' ? decoded(capture.bytes, encoding) : undefined;
  const readable = declared ?? new TextDecoder().decode(capture.bytes);
  return { ...capture, text: declared, readable };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
