import { z } from 'zod';
import type { Adapter, RawCapture } from './adapter.ts';
import {
  dateFrom,
  fieldOf,
  idIn,
  isoMoment,
  itemOf,
  leftOut,
  listIn,
  someText,
  sourceId,
} from './fields.ts';
import { hackerNewsComment, hackerNewsSource, hackerNewsWords } from './hacker-news.ts';
import { type ItemList, type Nested, nestedIn, type ReadItem, readNested } from './nested.ts';
import { settle } from './settle.ts';

/** One item of https://hn.algolia.com/api/v1/items/<id>; its children are items again. */
const item = z.object({
  type: z.string(),
  author: someText,
  text: someText,
  created_at: z.unknown().optional(),
  parent_id: sourceId.nullish(),
  story_id: sourceId.nullish(),
  children: z.array(z.unknown()).nullish(),
});

const root = item.extend({
  id: sourceId,
  children: z.array(z.unknown()),
  title: someText,
  num_comments: z.int().min(0).nullish().catch(null),
});

const marked = z.object({
  id: sourceId,
  type: z.literal('comment'),
  parent_id: sourceId,
  created_at: z.iso.datetime({ offset: true }),
});

/** Hacker News as Algolia's search serves it: a story, or one comment, with all replies nested in it. */
export const hackerNewsAlgolia: Adapter = {
  format: 'hacker-news-algolia',
  detects: ({ json }) => root.safeParse(json).success || repliesOf(json).items.some(isComment),
  read(capture) {
    const { data } = root.safeParse(capture.json);
    const story = data && data.type !== 'comment' ? data : undefined;
    const published = isoMoment(story?.created_at);
    const thread = {
      format: 'hacker-news-algolia' as const,
      source: hackerNewsSource(story && { ...story, published }),
      reported: story?.num_comments ?? null,
    };
    const read = (at: Nested) => [readItem(at, story?.id)];
    return settle(capture, thread, readNested(openings(capture, !story), repliesOf, read));
  },
};

/** A comment in place of a story is the one opening; it has no place but the whole. */
function openings({ json }: RawCapture, isComment: boolean): Nested[] {
  const whole: Nested = { value: json, place: '', within: undefined, depth: 0 };
  return isComment ? [whole] : nestedIn(repliesOf(json), whole);
}

/** Whether an item is surely a comment of this API: where a capture breaks off, its story is not whole. */
function isComment(value: unknown): boolean {
  return fieldOf(value, 'type') === 'comment' && marked.safeParse(value).success;
}

function repliesOf(value: unknown): ItemList {
  return { items: listIn(value, 'children'), place: '/children' };
}

function readItem({ value, place, within }: Nested, story: string | undefined): ReadItem {
  const { data, fault } = itemOf(item, value, place);
  if (fault) return fault;
  if (data.type !== 'comment') return leftOut(place, 'not-a-comment', `Its type is ${data.type}.`);
  const id = idIn(value);
  if (id === undefined) return leftOut(place, 'no-id', 'It has no id.');
  const date = dateFrom(data.created_at, isoMoment);
  if (!date) return leftOut(place, 'bad-date', 'Its created_at is neither a day nor a time.');
  const holder = idIn(within?.value);
  const parent = data.parent_id ?? holder;
  if (holder !== undefined && parent !== holder) {
    return leftOut(
      place,
      'bad-parent',
      `It stands within ${holder}, and names ${parent} as parent.`,
    );
  }
  if (data.text === null && data.author !== null) {
    return leftOut(place, 'no-words', 'It has an author and no words.');
  }
  return hackerNewsComment({
    ...{ id, place, author: data.author, date, parent, story: data.story_id ?? story },
    words: hackerNewsWords(data.text, null),
  });
}
