import { z } from 'zod';
import type { Quarantined } from '../../schema/captured-thread.ts';
import { leftOut } from './fields.ts';
import type { Nested } from './nested.ts';

const more = z.object({
  data: z.object({
    count: z.int().min(0).catch(0),
    children: z.array(z.string()).catch([]),
  }),
});

/**
 * The comments that a thing of kind more stands for: as many as it counts, or those of its children that the capture
 * does not hold elsewhere; none if it holds them all. One that counts none and names none only says “continue this
 * thread”, and stands for at least one.
 */
export function notLoaded({ value, place }: Nested, held: ReadonlySet<string>): Quarantined[] {
  const { count = 0, children = [] } = more.safeParse(value).data?.data ?? {};
  const missing = children.filter((id) => !held.has(id.replace(/^t1_/, '')));
  if (children.length > 0 && missing.length === 0) return [];
  const stands =
    missing.length < children.length ? missing.length : Math.max(1, count, missing.length);
  return [leftOut(place, 'not-loaded', 'Reddit did not load these comments.', stands)];
}
