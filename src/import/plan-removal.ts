import type { Comment } from '../schema/archive.ts';
import { isLines } from '../schema/captured-part.ts';
import type { Removal } from '../schema/comment.ts';
import { buryComment, redactCapture, redactSidecar } from './redact.ts';
import { redactPlaces } from './redaction/redact-places.ts';
import type { Changes } from './with-changes.ts';

/** What a removal would write, or why it cannot be done. */
export type RemovalPlan =
  | { changes: Changes; fault?: undefined }
  | { changes?: undefined; fault: string };

/**
 * Plans the removal of a comment: its file without words, author and labels, and every capture that holds it with bars
 * in their place.
 *
 * @param read gives the bytes of a file of the content folder.
 */
export function planRemoval(
  comment: Pick<Comment, 'number' | 'captured'>,
  removal: Removal,
  read: (file: string) => Buffer,
): RemovalPlan {
  const changes = new Map<string, string | Uint8Array>();
  for (const [capture, parts] of Map.groupBy(comment.captured, (part) => part.capture)) {
    const file = `captures/${capture}`;
    const sidecar = read(`${file}.yaml`).toString('utf8');
    const ranges = parts.filter(isLines).map(({ lines }) => lines);
    const places = parts.flatMap((part) => (isLines(part) ? [] : part.place));
    if (ranges.length > 0) {
      const redacted = redactCapture(read(file).toString('utf8'), ranges);
      changes.set(file, redacted);
      changes.set(`${file}.yaml`, redactSidecar(sidecar, redacted, ranges));
      continue;
    }
    const { bytes, fault } = redactPlaces(read(file), places);
    if (!bytes) return { fault: `content/${file}: ${fault}` };
    changes.set(file, bytes);
    const redactions = places.map((place) => ({ place }));
    changes.set(`${file}.yaml`, redactSidecar(sidecar, bytes, redactions));
  }
  const file = `comments/${comment.number}.md`;
  changes.set(file, buryComment(read(file).toString('utf8'), removal));
  return { changes };
}
