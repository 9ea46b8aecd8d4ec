import type { CaptureFile } from '../archive/read-captures.ts';
import type { Merged } from './merge.ts';
import type { ImportReport } from './report.ts';

/**
 * The report of a merge. @param next the number of the first comment that was new.
 * @throws Error when the account does not balance: a captured comment came to nothing, or to two things.
 */
export function reportOf(
  { capture, structure }: CaptureFile,
  { comments, outcomes }: Merged,
  next: number,
): ImportReport {
  const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const quarantine = structure?.quarantined ?? [];
  const quarantined = quarantine.reduce((sum, each) => sum + each.count, 0);
  const total = (structure?.comments.length ?? 0) + quarantined;
  const counts = { new: count('new'), same: count('same'), changed: count('changed') };
  if (counts.new + counts.same + counts.changed + quarantined !== total) {
    throw new Error(`The account of ${capture.id} does not balance.`);
  }
  const last = next + counts.new - 1;
  return {
    capture: capture.id,
    sha256: capture.originalSha256 ?? capture.sha256,
    format: capture.format,
    in: total,
    ...counts,
    quarantined,
    redacted: capture.redactions.reduce(
      (sum, each) => sum + (typeof each === 'object' && 'field' in each ? each.count : 0),
      0,
    ),
    reported: structure?.reported ?? null,
    numbers: counts.new === 0 ? null : last === next ? `${next}` : `${next}-${last}`,
    notHere: comments
      .filter(({ frontMatter }) =>
        frontMatter.captured.every((part) => part.capture !== capture.id),
      )
      .map(({ frontMatter }) => frontMatter.number),
    changes: outcomes.flatMap(({ number, place, what }) =>
      what.length > 0 ? [{ comment: number, place, what }] : [],
    ),
    quarantine,
  };
}
