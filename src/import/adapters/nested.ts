import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';

/** What became of one item of a capture. */
export type ReadItem = CapturedComment | Quarantined;

/** An item of a capture with the one whose replies hold it. */
export interface Nested {
  value: unknown;
  /** JSON Pointer (RFC 6901); empty for the whole document. */
  place: string;
  within: Nested | undefined;
  /** How many items it stands within. */
  depth: number;
}

/** A list of items and the JSON Pointer to it, from the capture or, of replies, from the item that holds them. */
export interface ItemList {
  items: readonly unknown[];
  place: string;
}

/** No site shows replies this deep; below, the pointers to the items would outgrow the capture. */
const DEEPEST = 2000;

/**
 * Reads nested items in page order, each before its replies, without recursion. Replies nested more than 2,000 deep
 * are quarantined together, and counted.
 */
export function* readNested(
  openings: readonly Nested[],
  repliesOf: (value: unknown) => ItemList,
  read: (item: Nested) => ReadItem[],
): Generator<ReadItem> {
  for (const item of walkNested(openings, repliesOf)) {
    yield* read(item);
    if (item.depth < DEEPEST) continue;
    const { items, place } = repliesOf(item.value);
    if (items.length === 0) continue;
    yield tooDeep(`${item.place}${place}`, countNested(items, repliesOf));
  }
}

/** Nested items in page order, each before its replies, none nested more than 2,000 deep; without recursion. */
export function* walkNested(
  openings: readonly Nested[],
  repliesOf: (value: unknown) => ItemList,
): Generator<Nested> {
  const waiting = openings.toReversed();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    yield item;
    if (item.depth >= DEEPEST) continue;
    for (const reply of nestedIn(repliesOf(item.value), item).reverse()) waiting.push(reply);
  }
}

/** The items of a list that stands in the given item, or nowhere. */
export function nestedIn(list: ItemList, within: Nested | undefined): Nested[] {
  const depth = within ? within.depth + 1 : 0;
  const before = `${within?.place ?? ''}${list.place}`;
  return list.items.map((value, index) => ({ value, place: `${before}/${index}`, within, depth }));
}

function countNested(items: readonly unknown[], repliesOf: (value: unknown) => ItemList): number {
  const waiting = [...items];
  let count = 0;
  for (; waiting.length > 0; count += 1) {
    for (const reply of repliesOf(waiting.pop()).items) waiting.push(reply);
  }
  return count;
}

function tooDeep(place: string, count: number): Quarantined {
  const what = `These replies are nested more than ${DEEPEST.toLocaleString('en')} deep.`;
  return { place, code: 'too-large', what, count };
}
