import { describe, expect, it } from 'vitest';
import { settleParents } from '../../../src/import/settle-parents.ts';
import { type CommentFrontMatter, commentFrontMatter } from '../../../src/schema/comment.ts';

const RECORDED = { kind: 'recorded' } as const;
const GUESSED = { kind: 'inferred', confidence: 'medium', reason: 'it quotes it' } as const;
const CIRCLE = {
  parent: null,
  parentBasis: {
    kind: 'inferred',
    confidence: 'low',
    reason: 'with the parent that a capture names, replies would run in a circle',
  },
};

function archived(fields: Partial<CommentFrontMatter> & { number: number }): CommentFrontMatter {
  return commentFrontMatter.parse({
    parent: null,
    parentBasis: RECORDED,
    author: { name: 'Ana', role: 'reader', basis: 'recorded' },
    date: null,
    captured: [{ capture: 'example/a.json', place: `/${fields.number}` }],
    stance: 'none',
    themes: [],
    ...fields,
  });
}

type Says = Parameters<typeof settleParents>[1] extends ReadonlyMap<number, infer S> ? S : never;

/** Where comments stand that captures say something of, by number; some of them in the archive already. */
function settled(said: Record<number, Partial<Says>>, before: CommentFrontMatter[] = []) {
  const recorded = new Map(
    Object.entries(said).map(([number, says]) => [
      Number(number),
      { sourceId: undefined, answers: undefined, inferred: undefined, ...says },
    ]),
  );
  return settleParents(new Map(before.map((each) => [each.number, each])), recorded);
}

describe('where a comment stands', () => {
  it('is unknown where nobody says it', () => {
    expect(settled({ 1: {} }).get(1)).toEqual({
      parent: null,
      parentBasis: {
        kind: 'inferred',
        confidence: 'low',
        reason: 'no capture says whether it answers another comment',
      },
    });
  });

  it('is what a capture records: an opening, a reply, a reply to what nobody captured', () => {
    const places = settled({
      1: { sourceId: 'a', answers: null },
      2: { answers: 'a' },
      3: { answers: 'z' },
      4: { sourceId: undefined, answers: null },
    });
    expect([...places.values()]).toEqual([
      { parent: null, parentBasis: RECORDED },
      { parent: 1, parentBasis: RECORDED },
      { parent: null, parentBasis: RECORDED, missingParent: { id: 'z' } },
      { parent: null, parentBasis: RECORDED },
    ]);
  });

  it('stays as it was recorded, whatever a later capture says', () => {
    const before = [
      archived({ number: 1 }),
      archived({ number: 2, parent: 1 }),
      archived({ number: 3 }),
    ];
    const places = settled(
      { 1: { sourceId: 'a' }, 2: { answers: 'c' }, 3: { sourceId: 'c', answers: 'a' } },
      before,
    );
    expect(places.get(2)).toEqual({ parent: 1, parentBasis: RECORDED });
    expect(places.get(3)).toEqual({ parent: null, parentBasis: RECORDED });
  });

  it('is below a parent that was missing, once it is here', () => {
    const before = [archived({ number: 1, missingParent: { id: 'a' } })];
    expect(settled({ 1: { answers: 'a' } }, before).get(1)).toMatchObject({
      parent: null,
      missingParent: { id: 'a' },
    });
    expect(
      settled({ 1: { answers: 'a' }, 2: { sourceId: 'a', answers: null } }, before).get(1),
    ).toEqual({ parent: 2, parentBasis: RECORDED });
  });

  it('is what a capture records rather than what was inferred, and stays inferred without one', () => {
    const before = [
      archived({ number: 1 }),
      archived({ number: 2, parent: 1, parentBasis: GUESSED }),
    ];
    expect(settled({ 1: { sourceId: 'a' }, 2: {} }, before).get(2)).toEqual({
      parent: 1,
      parentBasis: GUESSED,
    });
    expect(settled({ 1: { sourceId: 'a' }, 2: { answers: null } }, before).get(2)).toEqual({
      parent: null,
      parentBasis: RECORDED,
    });
  });

  it('is what another archive inferred, with its reason, where it is new', () => {
    const inferred = { parent: { id: 'a', confidence: 'low' as const, reason: 'it says “you”' } };
    const says = { 1: { sourceId: 'a', answers: null }, 2: { inferred } };
    expect(settled(says).get(2)).toEqual({
      parent: 1,
      parentBasis: { kind: 'inferred', confidence: 'low', reason: 'it says “you”' },
    });
    const before = [archived({ number: 2, parentBasis: GUESSED })];
    expect(settled(says, before).get(2)).toEqual({ parent: null, parentBasis: GUESSED });
  });

  it('is below the comment that a parent’s words were moved to', () => {
    const before = [
      archived({ number: 1 }),
      archived({ number: 2, state: 'moved', moved: { to: 1, reason: 'one comment' } }),
    ];
    const places = settled({ 1: {}, 2: { sourceId: 'b' }, 3: { answers: 'b' } }, before);
    expect(places.get(3)?.parent).toBe(1);
  });
});

describe('replies that run in a circle', () => {
  it('give up a parent that was inferred before one that is recorded', () => {
    const inferred = { parent: { id: 'c', confidence: 'low' as const, reason: 'a guess' } };
    const places = settled({
      1: { sourceId: 'a', inferred },
      2: { sourceId: 'b', answers: 'a' },
      3: { sourceId: 'c', answers: 'b' },
    });
    expect(places.get(1)).toEqual(CIRCLE);
    expect([places.get(2)?.parent, places.get(3)?.parent]).toEqual([1, 2]);
  });

  it('give up the last inferred one of several', () => {
    const guess = (id: string) => ({
      inferred: { parent: { id, confidence: 'low' as const, reason: 'a guess' } },
    });
    const places = settled({
      1: { sourceId: 'a', ...guess('c') },
      2: { sourceId: 'b', ...guess('a') },
      3: { sourceId: 'c', answers: 'b' },
    });
    expect([1, 2, 3].map((number) => places.get(number)?.parent)).toEqual([3, null, 2]);
  });

  it('give up one that is new before those that were recorded, and else the last', () => {
    const before = [archived({ number: 1, parent: 3 }), archived({ number: 3, parent: 2 })];
    const says = {
      1: { sourceId: 'a' },
      2: { sourceId: 'b', answers: 'a' },
      3: { sourceId: 'c' },
    };
    expect(settled(says, before).get(2)).toEqual(CIRCLE);
    const all = [...before, archived({ number: 2, parent: 1 })];
    const places = settled(says, all);
    expect(places.get(3)).toEqual(CIRCLE);
    expect([places.get(1)?.parent, places.get(2)?.parent]).toEqual([3, 1]);
  });

  it('are each broken once, and no other reply with them', () => {
    const places = settled({
      1: { sourceId: 'a', answers: 'b' },
      2: { sourceId: 'b', answers: 'a' },
      3: { sourceId: 'c', answers: 'd' },
      4: { sourceId: 'd', answers: 'c' },
      5: { sourceId: 'e', answers: 'a' },
    });
    expect([1, 2, 3, 4, 5].map((number) => places.get(number)?.parent)).toEqual([
      2,
      null,
      4,
      null,
      1,
    ]);
  });
});
