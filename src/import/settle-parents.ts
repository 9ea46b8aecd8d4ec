import type { Recorded } from '../archive/recorded.ts';
import type { CommentFrontMatter } from '../schema/comment.ts';
import { cycles } from './cycles.ts';

/** Where a comment stands in its thread. */
export type Place = Pick<CommentFrontMatter, 'parent' | 'parentBasis' | 'missingParent'>;

const UNKNOWN: Place = {
  parent: null,
  parentBasis: {
    kind: 'inferred',
    confidence: 'low',
    reason: 'no capture says whether it answers another comment',
  },
};

const CIRCLE: Place = {
  parent: null,
  parentBasis: {
    kind: 'inferred',
    confidence: 'low',
    reason: 'with the parent that a capture names, replies would run in a circle',
  },
};

/**
 * Where every comment of a thread stands. A place that was recorded stays, but for a parent that was missing and is
 * here now; else what a capture records, else what was inferred, here or in the archive it was exported from, else it is
 * unknown. No replies run in a circle: of
 * one, a parent that was inferred is given up first, then one that is new, last in the order of numbers.
 *
 * @param before the comments that have a place already. @param recorded what captures say, of every comment.
 */
export function settleParents(
  before: ReadonlyMap<number, CommentFrontMatter>,
  recorded: ReadonlyMap<number, Pick<Recorded, 'sourceId' | 'answers' | 'inferred'>>,
): Map<number, Place> {
  const byId = new Map<string, number>();
  for (const [number, { sourceId }] of recorded) {
    if (sourceId !== undefined) byId.set(sourceId, before.get(number)?.moved?.to ?? number);
  }
  const answering = (answers: string | null): Place => {
    const parent = answers === null ? null : (byId.get(answers) ?? null);
    const missing = answers !== null && parent === null ? { missingParent: { id: answers } } : {};
    return { parent, parentBasis: { kind: 'recorded' }, ...missing };
  };
  const places = new Map<number, Place>();
  for (const [number, { answers, inferred }] of recorded) {
    const old = before.get(number);
    const kept = old && placeOf(old);
    if (kept?.missingParent) places.set(number, answering(kept.missingParent.id));
    else if (kept?.parentBasis.kind === 'recorded') places.set(number, kept);
    else if (answers !== undefined) places.set(number, answering(answers));
    else if (kept || !inferred?.parent) places.set(number, kept ?? UNKNOWN);
    else {
      const { id, ...why } = inferred.parent;
      places.set(number, { ...answering(id), parentBasis: { kind: 'inferred', ...why } });
    }
  }
  const parentOf = (number: number) => places.get(number)?.parent ?? null;
  // Giving up a parent can bring back no circle: each pass ends some replies for good.
  for (let found = cycles(places.keys(), parentOf); found.length > 0; ) {
    for (const circle of found) places.set(weakest(circle, places, before), CIRCLE);
    found = cycles(places.keys(), parentOf);
  }
  return places;
}

function placeOf({ parent, parentBasis, missingParent }: CommentFrontMatter): Place {
  return { parent, parentBasis, ...(missingParent ? { missingParent } : {}) };
}

function weakest(
  circle: readonly number[],
  places: ReadonlyMap<number, Place>,
  before: ReadonlyMap<number, CommentFrontMatter>,
): number {
  const inOrder = circle.toSorted((a, b) => b - a);
  const inferred = inOrder.find((number) => places.get(number)?.parentBasis.kind === 'inferred');
  const fresh = inOrder.find((number) => before.get(number)?.parentBasis.kind !== 'recorded');
  return inferred ?? fresh ?? Math.max(...circle);
}
