import { z } from 'zod';
import { address, fieldOf, idIn, listIn } from './fields.ts';
import type { ItemList } from './nested.ts';

/** Whatever Reddit serves is a thing: its kind (t1 a comment, t3 a submission, more, Listing) and its data. */
export const thing = z.object({ kind: z.string(), data: z.unknown() });

const listing = z.object({
  kind: z.literal('Listing'),
  data: z.object({ children: z.array(z.unknown()) }),
});
const moreChildren = z.object({
  json: z.object({ data: z.object({ things: z.array(z.unknown()) }) }),
});

/** The lists of things that a capture holds: one listing, an answer to `morechildren`, or an array of these. */
export function thingLists(json: unknown): ItemList[] {
  const parts = Array.isArray(json)
    ? json.map((value: unknown, index) => ({ value, place: `/${index}` }))
    : [{ value: json, place: '' }];
  return parts.flatMap(({ value, place }) => {
    const listed = kindOf(value) === 'Listing' ? listing.safeParse(value).data : undefined;
    if (listed) return { items: listed.data.children, place: `${place}/data/children` };
    const more = fieldOf(value, 'json') ? moreChildren.safeParse(value).data : undefined;
    return more ? { items: more.json.data.things, place: `${place}/json/data/things` } : [];
  });
}

/** What answers a comment, as far as it was loaded. */
export function repliesOf(value: unknown): ItemList {
  const replies = fieldOf(fieldOf(value, 'data'), 'replies');
  return {
    items: listIn(fieldOf(replies, 'data'), 'children'),
    place: '/data/replies/data/children',
  };
}

export function kindOf(value: unknown): string | undefined {
  const kind = fieldOf(value, 'kind');
  return typeof kind === 'string' ? kind : undefined;
}

/** A comment's id without its prefix. */
export function idOf(value: unknown): string | undefined {
  const data = fieldOf(value, 'data');
  return (idIn(data) ?? idIn(data, 'name'))?.replace(/^t1_/, '') || undefined;
}

/** The address for a permalink, which Reddit gives without its host. */
export function redditPage(permalink: string | null | undefined): string | null {
  if (!permalink) return null;
  return address(permalink.startsWith('/') ? `https://www.reddit.com${permalink}` : permalink);
}
