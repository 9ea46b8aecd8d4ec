import type { CaptureFile } from './read-captures.ts';

/**
 * Whether a capture with structure is of its whole thread, as far as it can be known: it says of nothing that it was
 * not loaded, it holds as many comments as the source reports, and its sidecar does not call it a part.
 */
export function isWhole({ capture, structure }: CaptureFile): boolean {
  if (!structure || capture.extent === 'part') return false;
  if (structure.quarantined.some(({ code }) => code === 'not-loaded')) return false;
  const held = structure.quarantined.reduce((sum, { count }) => sum + count, 0);
  return structure.comments.length + held >= (structure.reported ?? 0);
}
