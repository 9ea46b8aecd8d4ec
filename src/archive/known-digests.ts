declare global {
  /** For the whole process, since pages are bundled with modules of their own. */
  var archiveDigests: WeakMap<object, string> | undefined;
}

/**
 * Digests of objects of an archive; what is read of it never changes. Whoever puts one in warrants that equal digests
 * mean equal data for as long as our code stays the same.
 */
export function knownDigests(): WeakMap<object, string> {
  globalThis.archiveDigests ??= new WeakMap();
  return globalThis.archiveDigests;
}
