import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';
import { leftOut } from './fields.ts';

/** The comments that answer themselves, directly or through their own replies; what merely answers one of these is sound. */
export function parentFaults(
  comments: readonly CapturedComment[],
): Map<CapturedComment, Quarantined> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const faults = new Map<CapturedComment, Quarantined>();
  const seen = new Map<CapturedComment, CapturedComment>();
  for (const start of comments) {
    const path: CapturedComment[] = [];
    let at: CapturedComment | undefined = start;
    for (; at && !seen.has(at); at = parentOf(at, byId)) {
      seen.set(at, start);
      path.push(at);
    }
    if (!at || seen.get(at) !== start) continue;
    for (const comment of path.slice(path.indexOf(at))) faults.set(comment, fault(comment));
  }
  return faults;
}

function parentOf(
  { parent }: CapturedComment,
  byId: ReadonlyMap<string | null, CapturedComment>,
): CapturedComment | undefined {
  return parent.kind === 'reply' ? byId.get(parent.id) : undefined;
}

function fault({ id, place, parent }: CapturedComment): Quarantined {
  return parent.kind === 'reply' && parent.id === id
    ? leftOut(place, 'bad-parent', 'It is said to answer itself.')
    : leftOut(place, 'cycle', 'It is said to answer one of its own replies.');
}
