import { z } from 'zod';
import { commentNumber } from '../../schema/comment.ts';
import type { Adapter } from './adapter.ts';
import { exportedLive, exportedRemoved } from './exported-comment.ts';
import { address, fieldOf, idIn, itemOf, leftOut, WHOLE } from './fields.ts';
import { type LooseItem, looseItems } from './loose-items.ts';
import type { ReadItem } from './nested.ts';
import { settle } from './settle.ts';

/** What any line has, whatever became of its comment. */
const line = z.object({ thread: z.string(), state: z.literal(['live', 'removed', 'moved']) });
const numbered = z.object({ number: commentNumber });
const detected = line.extend({ ...numbered.shape, address: z.string() });
const identified = numbered.extend({ thread: z.string(), sourceId: z.string().min(1).nullish() });
const withSource = z.object({ source: z.string() });

/** An archive's own export: `/data/comments.jsonl`, or one comment's `/c/<number>.json`. */
export const ownExport: Adapter = {
  format: 'h200-debate',
  detects: (capture) =>
    looseItems(capture).some(
      ({ value }) => idIn(value, 'number') && detected.safeParse(value).success,
    ),
  read(capture) {
    const items = looseItems(capture);
    const [thread] = items.flatMap(({ value }) =>
      fieldOf(value, 'thread') ? (line.safeParse(value).data?.thread ?? []) : [],
    );
    const first = items.find(
      ({ value }) => fieldOf(value, 'thread') === thread && fieldOf(value, 'source'),
    );
    const url = address(withSource.safeParse(first?.value).data?.source);
    return settle(
      capture,
      {
        format: 'h200-debate',
        source: { title: null, publication: null, url, published: null },
        reported: null,
      },
      readLines(items, thread ?? ''),
    );
  },
};

function* readLines(items: readonly LooseItem[], thread: string): Generator<ReadItem> {
  const ids = new Map<number, string>();
  for (const { value } of items) {
    const { data } = idIn(value, 'number') ? identified.safeParse(value) : {};
    if (data?.thread === thread) ids.set(data.number, data.sourceId ?? numberId(data.number));
  }
  for (const item of items) yield readLine(item, thread, ids);
}

/** The id of a comment that had none at its source: its anchor in the archive. */
function numberId(number: number): string {
  return `c${number}`;
}

function readLine(
  { value, place: pointer }: LooseItem,
  thread: string,
  ids: ReadonlyMap<number, string>,
): ReadItem {
  const place = pointer || WHOLE;
  const { data: head, fault } = itemOf(line, value, place);
  if (fault) return fault;
  if (head.thread !== thread) {
    const what = `It is of the thread ${head.thread}: keep the lines of each thread in a file of its own.`;
    return leftOut(place, 'not-a-comment', what);
  }
  const number = idIn(value, 'number') ? numbered.safeParse(value).data?.number : undefined;
  const id = number === undefined ? undefined : ids.get(number);
  if (id === undefined) return leftOut(place, 'no-id', 'It has no number.');
  if (head.state === 'moved') {
    return leftOut(place, 'not-a-comment', 'Its words are those of another comment.');
  }
  const idOf = (parent: number) => ids.get(parent) ?? numberId(parent);
  const read = head.state === 'live' ? exportedLive : exportedRemoved;
  return read(value, { id, place }, idOf);
}
