import { z } from 'zod';
import type { CapturedComment } from '../../schema/captured-thread.ts';
import type { Adapter } from './adapter.ts';
import { dateFrom, itemOf, leftOut, someText, unixMoment } from './fields.ts';
import { type Nested, nestedIn, type ReadItem, readNested, walkNested } from './nested.ts';
import { notLoaded } from './reddit-more.ts';
import { idOf, kindOf, redditPage, repliesOf, thing, thingLists } from './reddit-things.ts';
import { redditWords } from './reddit-words.ts';
import { settle } from './settle.ts';

/** The data of a comment, kind t1: https://github.com/reddit-archive/reddit/wiki/JSON */
const comment = z.object({
  author: someText,
  body: z.string().nullish(),
  body_html: z.string().nullish(),
  created_utc: z.unknown().optional(),
  parent_id: someText,
  permalink: someText,
  distinguished: z.unknown().optional(),
});

/** The data of a submission, kind t3. */
const submission = z.object({
  title: someText,
  subreddit_name_prefixed: someText,
  permalink: someText,
  created_utc: z.unknown().optional(),
  num_comments: z.int().min(0).nullish().catch(null),
});

/** The comments of a Reddit submission: its page as JSON, and answers to `morechildren` behind it or alone. */
export const reddit: Adapter = {
  format: 'reddit',
  detects({ json }) {
    const lists = thingLists(json);
    const kinds = new Set(lists.flatMap(({ items }) => items.map(kindOf)));
    return kinds.has('t1') || kinds.has('more') || (lists.length > 1 && kinds.has('t3'));
  },
  read(capture) {
    const tops = thingLists(capture.json).flatMap((list) => nestedIn(list, undefined));
    const post = tops.find(({ value }) => kindOf(value) === 't3');
    const { data } = submission.safeParse(thing.safeParse(post?.value).data?.data);
    const thread = {
      format: 'reddit' as const,
      source: {
        title: data?.title ?? null,
        publication: data?.subreddit_name_prefixed ?? null,
        url: redditPage(data?.permalink),
        published: unixMoment(data?.created_utc) ?? null,
      },
      reported: data?.num_comments ?? null,
    };
    return settle(capture, thread, readItems(tops.filter((top) => top !== post)));
  },
};

function* readItems(tops: readonly Nested[]): Generator<ReadItem> {
  const held = new Set<string>();
  for (const { value } of walkNested(tops, repliesOf)) {
    if (kindOf(value) === 't1') held.add(idOf(value) ?? '');
  }
  yield* readNested(tops, repliesOf, (at) =>
    kindOf(at.value) === 'more' ? notLoaded(at, held) : [readItem(at)],
  );
}

function readItem({ value, place, within }: Nested): ReadItem {
  const { data: whole, fault: unshaped } = itemOf(thing, value, place);
  if (unshaped) return unshaped;
  if (whole.kind !== 't1') return leftOut(place, 'not-a-comment', `Its kind is ${whole.kind}.`);
  const { data, fault } = itemOf(comment, whole.data, place);
  if (fault) return fault;
  const id = idOf(value);
  if (id === undefined) return leftOut(place, 'no-id', 'It has no id.');
  const date = dateFrom(data.created_utc, unixMoment);
  if (!date)
    return leftOut(place, 'bad-date', 'Its created_utc is no number of seconds since 1970.');
  const holder = within && idOf(within.value);
  const [, kind, named] = /^(t\d)_(.+)$/.exec(data.parent_id ?? '') ?? [];
  if (data.parent_id !== null && kind !== 't1' && kind !== 't3') {
    return leftOut(
      place,
      'bad-parent',
      `Its parent ${data.parent_id} is neither comment nor post.`,
    );
  }
  if (holder !== undefined && named !== undefined && named !== holder) {
    return leftOut(
      place,
      'bad-parent',
      `It stands within ${holder}, and names ${named} as parent.`,
    );
  }
  const words = redditWords(data);
  if (!words) return leftOut(place, 'no-words', 'It has no words, and no word on why.');
  return {
    id,
    parent: parentFrom(kind, named ?? holder),
    author: {
      name: authorOf(data.author),
      id: authorOf(data.author),
      // https://www.reddit.com/dev/api#POST_api_distinguish: it marks what is said for the subreddit or the site.
      host: data.distinguished === 'moderator' || data.distinguished === 'admin',
    },
    date,
    ...words,
    truncated: false,
    url: redditPage(data.permalink),
    place,
  };
}

function parentFrom(
  kind: string | undefined,
  parent: string | undefined,
): CapturedComment['parent'] {
  if (kind === 't3') return { kind: 'opening' };
  return parent === undefined ? { kind: 'unknown' } : { kind: 'reply', id: parent };
}

/** What Reddit prints where an account is gone, or blocks the reader, is no name. */
function authorOf(author: string | null): string | null {
  return author === '[deleted]' || author === '[unavailable]' ? null : author;
}
