import type { Quarantined } from '../../schema/captured-thread.ts';
import { idIn, leftOut, listIn } from './fields.ts';
import { type ItemList, type Nested, walkNested } from './nested.ts';

export function childrenOf(value: unknown): ItemList {
  return { items: listIn(value, 'children'), place: '/children' };
}

/**
 * The replies that the source counts and the capture does not hold. Whether `children_count` counts replies to
 * replies is nowhere said; read as if it did, it never says too many, and a gap is told once.
 */
export function missingReplies(openings: readonly Nested[]): Quarantined[] {
  const accounted = new Map<Nested, number>();
  const missing: Quarantined[] = [];
  for (const item of [...walkNested(openings, childrenOf)].reverse()) {
    const held = accounted.get(item) ?? 0;
    const count = Number(idIn(item.value, 'children_count') ?? 0) || 0;
    if (count > held) {
      const what = `The source counts ${count} replies below it, of which ${held} are here.`;
      missing.push(leftOut(`${item.place}/children_count`, 'not-loaded', what, count - held));
    }
    if (item.within) {
      const before = accounted.get(item.within) ?? 0;
      accounted.set(item.within, before + 1 + Math.max(held, count));
    }
  }
  return missing.reverse();
}
