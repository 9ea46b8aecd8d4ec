import { z } from 'zod';
import type { Adapter } from './adapter.ts';
import { discourseAnswers, discourseWords } from './discourse-words.ts';
import {
  address,
  dateFrom,
  fieldOf,
  idIn,
  isoMoment,
  itemOf,
  leftOut,
  someText,
  sourceId,
} from './fields.ts';
import type { ReadItem } from './nested.ts';
import { settle } from './settle.ts';

/** One post of https://<forum>/t/<id>.json: docs.discourse.org, and PostSerializer in Discourse's source. */
const post = z.object({
  username: someText,
  name: someText,
  cooked: z.string().nullish(),
  raw: z.string().nullish(),
  created_at: z.unknown().optional(),
  post_type: z.int().catch(1),
  action_code: someText,
  reply_to_post_number: z.int().nullish(),
  hidden: z.boolean().nullish(),
  cooked_hidden: z.boolean().nullish(),
  user_deleted: z.boolean().nullish(),
  deleted_at: z.unknown().optional(),
  topic_id: sourceId.nullish(),
  post_url: someText,
});

/** A topic, or a part of one: an answer to https://<forum>/t/<id>/posts.json has no title. */
const topic = z.object({
  id: sourceId.nullish().catch(null),
  title: someText.catch(null),
  created_at: z.unknown().optional(),
  posts_count: z.int().min(0).nullish().catch(null),
  post_stream: z.object({
    posts: z.array(z.unknown()),
    stream: z.array(sourceId).nullish().catch(null),
  }),
});

type Topic = z.output<typeof topic>;

/** Kinds of posts that say something to readers: 3 is a small action such as closing, 4 is for the staff alone. */
const REGULAR = 1;
const MODERATOR_ACTION = 2;

/** The posts of a Discourse topic. Its ids are post numbers, as replies name them, and as addresses do. */
export const discourse: Adapter = {
  format: 'discourse',
  detects: ({ json }) =>
    partsOf(json).some(({ topic: { post_stream } }) =>
      post_stream.posts.some((one) => numberOf(one) !== undefined),
    ),
  read(capture) {
    const parts = partsOf(capture.json);
    const named = parts.find(({ topic: { title } }) => title !== null)?.topic;
    const thread = {
      format: 'discourse' as const,
      source: {
        title: named?.title ?? null,
        publication: null,
        url: null,
        published: isoMoment(named?.created_at) ?? null,
      },
      reported: named?.posts_count ?? null,
    };
    return settle(capture, thread, readParts(parts));
  },
};

/** The number of a post in its topic, from 1. */
function numberOf(post: unknown): number | undefined {
  const number = fieldOf(post, 'post_number');
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
    ? number
    : undefined;
}

interface Part {
  topic: Topic;
  place: string;
}

function partsOf(json: unknown): Part[] {
  const whole = Array.isArray(json)
    ? json.map((value: unknown, index) => ({ value, place: `/${index}` }))
    : [{ value: json, place: '' }];
  return whole.flatMap(({ value, place }) => {
    const data = fieldOf(value, 'post_stream') ? topic.safeParse(value).data : undefined;
    return data ? [{ topic: data, place: `${place}/post_stream` }] : [];
  });
}

function* readParts(parts: readonly Part[]): Generator<ReadItem> {
  const posts = parts.flatMap(({ topic: { id, post_stream }, place }) =>
    post_stream.posts.map((value, index) => ({
      value,
      place: `${place}/posts/${index}`,
      topic: id,
    })),
  );
  const order = ({ value }: { value: unknown }) => numberOf(value) ?? Number.POSITIVE_INFINITY;
  const topicId = parts.find(({ topic: { id } }) => id)?.topic.id ?? undefined;
  for (const { value, place } of posts.toSorted((a, b) => order(a) - order(b) || 0)) {
    yield readPost(value, place, topicId);
  }
  const held = new Set(posts.flatMap(({ value }) => idIn(value) ?? []));
  for (const {
    topic: { post_stream },
    place,
  } of parts) {
    const missing = (post_stream.stream ?? []).filter((id) => !held.has(id));
    for (const id of missing) held.add(id);
    if (missing.length === 0) continue;
    yield leftOut(
      `${place}/stream`,
      'not-loaded',
      'The topic names these posts, and the capture does not hold them.',
      missing.length,
    );
  }
}

function readPost(value: unknown, place: string, topicId: string | undefined): ReadItem {
  const { data, fault } = itemOf(post, value, place);
  if (fault) return fault;
  const number = numberOf(value);
  if (number === undefined) return leftOut(place, 'no-id', 'It has no post_number.');
  if (data.topic_id && topicId && data.topic_id !== topicId) {
    return leftOut(place, 'not-a-comment', `It stands in another topic, ${data.topic_id}.`);
  }
  const empty = !data.cooked?.trim() && !data.raw?.trim();
  if (data.post_type !== REGULAR && (data.post_type !== MODERATOR_ACTION || empty)) {
    const what = data.action_code ?? `of type ${data.post_type}`;
    return leftOut(place, 'not-a-comment', `It tells of an action, ${what}, or is for the staff.`);
  }
  const date = dateFrom(data.created_at, isoMoment);
  if (!date) return leftOut(place, 'bad-date', 'Its created_at is neither a day nor a time.');
  const words = discourseWords(data);
  if (!words) return leftOut(place, 'no-words', 'It has no words, and no word on why.');
  return {
    id: String(number),
    parent: discourseAnswers(data, number, data.topic_id ?? topicId),
    author: { name: data.name ?? data.username, id: data.username, host: false },
    date,
    ...words,
    truncated: false,
    url: address(data.post_url),
    place,
  };
}
