import { z } from 'zod';
import type { CapturedComment } from '../../schema/captured-thread.ts';
import type { Adapter } from './adapter.ts';
import {
  address,
  dateFrom,
  idIn,
  isoMoment,
  itemOf,
  leftOut,
  someText,
  sourceId,
} from './fields.ts';
import { type Nested, nestedIn, type ReadItem, readNested } from './nested.ts';
import { proseMirrorHtml } from './prose-mirror.ts';
import { settle } from './settle.ts';
import { childrenOf, missingReplies } from './substack-replies.ts';

/** One comment of https://<publication>/api/v1/post/<id>/comments; its children are comments again. */
const item = z.object({
  name: someText,
  handle: someText,
  user_id: sourceId.nullish(),
  body: z.string().nullish(),
  body_json: z.unknown().optional(),
  date: z.unknown().optional(),
  deleted: z.boolean().nullish(),
  status: someText,
  ancestor_path: z.string().nullish(),
  children: z.array(z.unknown()).nullish(),
  metadata: z.object({ is_author: z.boolean().nullish() }).nullish().catch(null),
  author_is_admin: z.boolean().nullish().catch(null),
});

type Item = z.output<typeof item>;

/** What no other format's comments have. */
const marked = z
  .object({ id: sourceId })
  .extend({ ancestor_path: z.string() })
  .or(z.object({ id: sourceId, body_json: z.object({ type: z.literal('doc') }) }));

const list = z.array(z.unknown());
const post = z
  .object({
    title: someText,
    canonical_url: someText,
    post_date: z.unknown().optional(),
    comment_count: z.int().min(0).nullish().catch(null),
  })
  .nullish()
  .catch(null);
const page = z.object({ comments: list, more: z.unknown().optional(), post });

/** The comments of a Substack post. */
export const substack: Adapter = {
  format: 'substack',
  detects: ({ json }) =>
    (page.safeParse(json).data?.comments ?? list.safeParse(json).data ?? []).some(
      (comment) => idIn(comment) !== undefined && marked.safeParse(comment).success,
    ),
  read(capture) {
    const { data } = page.safeParse(capture.json);
    const openings = data
      ? nestedIn({ items: data.comments, place: '/comments' }, undefined)
      : nestedIn({ items: list.safeParse(capture.json).data ?? [], place: '' }, undefined);
    const thread = {
      format: 'substack' as const,
      source: {
        title: data?.post?.title ?? null,
        publication: null,
        url: address(data?.post?.canonical_url),
        published: isoMoment(data?.post?.post_date) ?? null,
      },
      reported: data?.post?.comment_count ?? null,
    };
    return settle(capture, thread, readItems(openings, data?.more === true));
  },
};

function* readItems(openings: readonly Nested[], more: boolean): Generator<ReadItem> {
  yield* readNested(openings, childrenOf, (at) => [readItem(at)]);
  yield* missingReplies(openings);
  if (more) {
    yield leftOut(
      '/more',
      'not-loaded',
      'The source says that there are more comments than these.',
    );
  }
}

function readItem({ value, place, within }: Nested): ReadItem {
  const { data, fault } = itemOf(item, value, place);
  if (fault) return fault;
  const id = idIn(value);
  if (id === undefined) return leftOut(place, 'no-id', 'It has no id.');
  const date = dateFrom(data.date, isoMoment);
  if (!date) return leftOut(place, 'bad-date', 'Its date is neither a day nor a time.');
  const holder = idIn(within?.value);
  const ancestors = (data.ancestor_path ?? '').split(/[./]/).filter((part) => part && part !== id);
  if (holder !== undefined && ancestors.length > 0 && !ancestors.includes(holder)) {
    const path = ancestors.join('.');
    return leftOut(
      place,
      'bad-parent',
      `It stands within ${holder}, which is not on its path ${path}.`,
    );
  }
  const words = wordsOf(data);
  if (!words) return leftOut(place, 'no-words', 'It has an author and no words.');
  const parent = ancestors.at(-1) ?? holder;
  return {
    id,
    parent: parent === undefined ? { kind: 'opening' } : { kind: 'reply', id: parent },
    author: {
      name: data.name,
      id: data.user_id ?? data.handle,
      host: data.metadata?.is_author === true || data.author_is_admin === true,
    },
    date,
    ...words,
    truncated: false,
    url: null,
    place,
  };
}

/** `body` has the plain words; `body_json`, where there is no body, the same with marks. */
function wordsOf(data: Item): Pick<CapturedComment, 'words' | 'withheld'> | undefined {
  if (data.deleted) return { words: null, withheld: 'deleted' };
  if (data.body?.trim()) return { words: { format: 'text', value: data.body }, withheld: null };
  const html = proseMirrorHtml(data.body_json);
  if (html) return { words: { format: 'html', value: html }, withheld: null };
  if (/moderat|remov|spam|suppress/.test(data.status ?? '')) {
    return { words: null, withheld: 'moderated' };
  }
  const published = data.status === null || data.status === 'published';
  return published && data.name !== null ? undefined : { words: null, withheld: 'unknown' };
}
