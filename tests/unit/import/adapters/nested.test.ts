import { describe, expect, it } from 'vitest';
import {
  type ItemList,
  nestedIn,
  readNested,
  walkNested,
} from '../../../../src/import/adapters/nested.ts';
import { aCaptured } from '../../../support/captured.ts';

interface Item {
  name: string;
  replies?: Item[];
}
const isItem = (value: unknown): value is Item => value instanceof Object && 'name' in value;
const nameOf = (value: unknown) => (isItem(value) ? value.name : '');
const repliesOf = (value: unknown): ItemList => ({
  items: (isItem(value) && value.replies) || [],
  place: '/replies',
});
const openings = (...items: Item[]) => nestedIn({ items, place: '/items' }, undefined);

/** Replies each to the one before, so many. */
function chain(length: number, last: Item = { name: 'last' }): Item {
  let item = last;
  for (let at = 1; at < length; at += 1) item = { name: `${at}`, replies: [item] };
  return item;
}

describe('nested items', () => {
  it('come in page order, each before its replies, with their places and depths', () => {
    const items = openings(
      { name: 'a', replies: [{ name: 'b', replies: [{ name: 'c' }] }, { name: 'd' }] },
      { name: 'e' },
    );
    const walked = [...walkNested(items, repliesOf)];
    expect(
      walked.map(({ value, place, depth, within }) => [
        nameOf(value),
        place,
        depth,
        nameOf(within?.value),
      ]),
    ).toEqual([
      ['a', '/items/0', 0, ''],
      ['b', '/items/0/replies/0', 1, 'a'],
      ['c', '/items/0/replies/0/replies/0', 2, 'b'],
      ['d', '/items/0/replies/1', 1, 'a'],
      ['e', '/items/1', 0, ''],
    ]);
  });

  const read = (item: Item) =>
    [
      ...readNested(openings(item), repliesOf, ({ value, place }) => [
        aCaptured({ id: nameOf(value), place: place.slice(-30) }),
      ]),
    ].map((each) => ('words' in each ? each.id : each));

  it('are read to a depth of 2,000', () => {
    const found = read(chain(2001));
    expect([found.length, found.at(-1)]).toEqual([2001, 'last']);
  });

  it('are counted where they are nested deeper, with all of their own replies', () => {
    const below = { name: 'x', replies: [{ name: 'y', replies: [{ name: 'z' }] }, { name: 'w' }] };
    const found = read(chain(2001, { name: 'last', replies: [below, { name: 'v' }] }));
    expect(found.length).toBe(2002);
    expect(found.at(-2)).toBe('last');
    expect(found.at(-1)).toEqual({
      place: `/items/0${'/replies/0'.repeat(2000)}/replies`,
      code: 'too-large',
      what: 'These replies are nested more than 2,000 deep.',
      count: 5,
    });
  });
});
