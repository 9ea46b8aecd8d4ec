import { z } from 'zod';
import type { Adapter } from './adapter.ts';
import {
  dateFrom,
  fieldOf,
  idIn,
  itemOf,
  leftOut,
  someText,
  sourceId,
  unixMoment,
} from './fields.ts';
import { hackerNewsComment, hackerNewsSource, hackerNewsWords } from './hacker-news.ts';
import { KeptItems } from './kept-items.ts';
import { type LooseItem, looseItems } from './loose-items.ts';
import type { ReadItem } from './nested.ts';
import { settle } from './settle.ts';

/** https://github.com/HackerNews/API: only `id` and, save for null in place of an item, `type` are always there. */
const item = z.object({
  type: z.string(),
  by: someText,
  text: someText,
  time: z.unknown().optional(),
  parent: sourceId.nullish(),
  deleted: z.boolean().nullish(),
  dead: z.boolean().nullish(),
  kids: z.array(sourceId).nullish(),
});

const STORIES: readonly unknown[] = ['story', 'job', 'poll'];

/** Without zod: of many items nearly all are none, and a schema that refuses is slow. */
function isStory(value: unknown): boolean {
  return STORIES.includes(fieldOf(value, 'type'));
}

const story = z.object({
  id: sourceId,
  title: someText,
  time: z.unknown().optional(),
  descendants: z.int().min(0).nullish().catch(null),
});

/** Whether a value is an item of this API, rather than of another one that has ids, too. */
const known = z.object({
  id: sourceId,
  type: z.literal(['story', 'comment', 'job', 'poll', 'pollopt']),
  time: z.int(),
});

/** Hacker News as its own API serves it: items one by one, kept in an array, a map by id, or one a line. */
export const hackerNewsFirebase: Adapter = {
  format: 'hacker-news-firebase',
  detects: (capture) =>
    looseItems(capture).some(({ value }) => idIn(value) && known.safeParse(value).success),
  read(capture) {
    const items = looseItems(capture);
    const root = story.safeParse(items.find(({ value }) => isStory(value))?.value).data;
    const thread = {
      format: 'hacker-news-firebase' as const,
      source: hackerNewsSource(root && { ...root, published: unixMoment(root.time) }),
      reported: root?.descendants ?? null,
    };
    return settle(capture, thread, readItems(items, root?.id));
  },
};

function* readItems(items: readonly LooseItem[], root: string | undefined): Generator<ReadItem> {
  const kept = new KeptItems(items);
  for (const at of kept.inPageOrder()) {
    if (root === undefined || kept.idOf(at) !== root) yield readItem(at, kept, root);
    const missing = kept.kidsOf(at).filter((kid) => !kept.has(kid)).length;
    if (missing > 0) yield leftOut(`${at.place}/kids`, 'not-loaded', NOT_LOADED, missing);
  }
}

const NOT_LOADED = 'The source names these replies, and the capture does not hold them.';

function readItem(at: LooseItem, kept: KeptItems, root: string | undefined): ReadItem {
  const { value, place } = at;
  const { data, fault } = itemOf(item, value, place);
  if (fault) return fault;
  if (data.type !== 'comment') return leftOut(place, 'not-a-comment', `Its type is ${data.type}.`);
  const id = kept.idOf(at);
  if (id === undefined) return leftOut(place, 'no-id', 'It has no id.');
  const date = dateFrom(data.time, unixMoment);
  if (!date) return leftOut(place, 'bad-date', 'Its time is no number of seconds since 1970.');
  const holder = kept.holderOf(id);
  const parent = data.parent ?? holder;
  if (holder !== undefined && parent !== holder) {
    return leftOut(place, 'bad-parent', `It names ${parent} as parent, and ${holder} names it.`);
  }
  if (data.text === null && !data.deleted && !data.dead) {
    return leftOut(place, 'no-words', 'It has no words and is neither deleted nor dead.');
  }
  return hackerNewsComment({
    ...{ id, place, author: data.by, date, parent, story: root },
    words: data.deleted
      ? hackerNewsWords(null, 'deleted')
      : hackerNewsWords(data.text, 'moderated'),
  });
}
