import type { RedactedField } from '../../../schema/capture.ts';
import type { CaptureFormat } from '../../../schema/captured-thread.ts';
import { privateIn } from './private-in.ts';
import type { PrivateText } from './private-text.ts';

/** Which fields of a capture hold what is not for everybody; none once it was redacted. */
export function exposedIn(bytes: Uint8Array, format: CaptureFormat): RedactedField[] {
  return fieldsOf(privateIn(bytes, format));
}

/** The fields in which texts stand, each once, in the order of their first. */
export function fieldsOf(found: readonly PrivateText[]): RedactedField[] {
  const fields = new Map<string, RedactedField>();
  for (const { field, because } of found) {
    const key = `${because} ${field}`;
    const known = fields.get(key);
    if (known) known.count += 1;
    else fields.set(key, { field, count: 1, because });
  }
  return [...fields.values()];
}
