import { captureSidecar, type RedactedField } from '../schema/capture.ts';
import { FORMAT_NAMES, unknownIn } from './describe-capture.ts';
import type { ImportRequest } from './plan-import.ts';
import { sidecarFile } from './write-sidecar.ts';

/** The hashes of a capture as it is stored and as it was found, and the fields that were barred in between. */
export interface Stored {
  sha256: string;
  found: string;
  redactions: readonly RedactedField[];
}

/** The sidecar of a capture that is taken in, or every reason why it cannot be written; of its day, `dayFault` says it. */
export function newSidecar(
  { structure, only, capturedOn, capturedHow, addedOn, part }: ImportRequest,
  { sha256, found, redactions }: Stored,
): { file: string; faults?: undefined } | { file?: undefined; faults: string[] } {
  const parsed = captureSidecar.safeParse({
    format: structure.format,
    sha256,
    ...(redactions.length > 0 ? { originalSha256: found, redactions } : {}),
    capturedOn,
    capturedHow:
      capturedHow ??
      `Saved as a file: ${FORMAT_NAMES[structure.format]}. How it was saved is not recorded.`,
    unknown: unknownIn(structure),
    addedOn,
    reported: structure.reported,
    ...(only === undefined ? {} : { only }),
    ...(part ? { extent: 'part' } : {}),
  });
  if (parsed.success) return { file: sidecarFile(parsed.data) };
  const own = parsed.error.issues.filter(({ path }) => path[0] !== 'capturedOn');
  return {
    faults: own.map(({ path, message }) => `${path.join('.')}: ${message}`),
  };
}
