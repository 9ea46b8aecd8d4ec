import { createHash } from 'node:crypto';
import type { CaptureFile } from '../../src/archive/read-captures.ts';
import type { CapturedComment, CapturedThread } from '../../src/schema/captured-thread.ts';

/** A reader's recorded opening with some words, as an adapter gives it, with the given fields. */
export function aCaptured(
  fields: Partial<CapturedComment> & { id: string | null },
): CapturedComment {
  return {
    parent: { kind: 'opening' },
    author: { name: 'mlevine', id: 'mlevine', host: false },
    date: { kind: 'exact', date: '2025-12-09T02:41:10Z' },
    words: { format: 'text', value: `Words of ${fields.id}.` },
    withheld: null,
    truncated: false,
    url: null,
    place: `/${fields.id}`,
    ...fields,
  };
}

/** Plain words. */
export const text = (value: string) => ({ format: 'text', value }) as const;

/** A reply to the comment with the given id at the source. */
export const replyTo = (id: string) => ({ kind: 'reply', id }) as const;

/** A capture with structure of the thread `example`, without bytes. */
export function aCapture(
  name: string,
  comments: CapturedComment[],
  {
    capturedOn = '2025-12-10',
    ...structure
  }: Partial<CapturedThread> & { capturedOn?: string | null } = {},
): CaptureFile {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return {
    file: `captures/example/${name}`,
    capture: {
      id: `example/${name}`,
      thread: 'example',
      format: 'substack',
      sha256,
      capturedOn,
      capturedHow: 'Made for a test.',
      unknown: [],
      redactions: [],
      passes: {},
      lines: [],
    },
    actualSha256: sha256,
    structure: {
      format: 'substack',
      source: { title: null, publication: null, url: null, published: null },
      reported: null,
      quarantined: [],
      ...structure,
      comments,
    },
    byPlace: new Map(comments.map((comment) => [comment.place, comment])),
    exposed: [],
  };
}
