import { type CapturedThread, capturedThread } from '../../src/schema/captured-thread.ts';

/** What must hold of whatever an adapter read: the schema, and each item counted once. */
export function unsound(thread: CapturedThread | undefined): string[] {
  if (!thread) return [];
  const fits = capturedThread.safeParse(thread);
  const places = [...thread.comments, ...thread.quarantined].map(({ place }) => place);
  const ids = thread.comments.flatMap(({ id }) => id ?? []);
  return [
    ...(fits.success ? [] : fits.error.issues.map(({ path, message }) => `${path}: ${message}`)),
    ...(new Set(places).size === places.length ? [] : ['a place counted twice']),
    ...(new Set(ids).size === ids.length ? [] : ['an id given twice']),
  ];
}
