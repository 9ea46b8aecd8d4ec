import type { Rest } from './rest.ts';
import type { RowCode } from './rows.ts';
import type { TypoCode } from './typos.ts';

/** Thrown where an answer needs files that are not here yet; it names none: `Files.wanted` does. */
export class Lacking extends Error {}

/** Bytes of files that are kept; those that were not used for longest go first. */
const KEPT = 6_000_000;

/** The files of an index that were fetched, and the names of those that were asked for and are not here. */
export class Files {
  readonly wanted = new Set<string>();
  /** Code that few questions need, once it was fetched (`code.ts`). */
  rest: Rest | undefined;
  rows: RowCode | undefined;
  typos: TypoCode | undefined;
  private readonly here = new Map<string, Uint8Array>();
  private readonly used = new Set<string>();
  private size = 0;

  /** A file's bytes, or `undefined`, and then it is wanted. */
  find(name: string): Uint8Array | undefined {
    const bytes = this.here.get(name);
    if (bytes) this.used.add(name);
    else this.wanted.add(name);
    return bytes;
  }

  /** @throws {Lacking} when any of the files is not here. */
  expect(names: Iterable<string>): void {
    let lacking = false;
    for (const name of names) lacking = this.find(name) === undefined || lacking;
    if (lacking) throw new Lacking();
  }

  /** @throws {Lacking} when code is not here; `found` is where it would be. */
  code<T>(name: string, found: T | undefined): T {
    if (found !== undefined) return found;
    this.wanted.add(name);
    throw new Lacking();
  }

  /** Takes in a file that was fetched. */
  add(name: string, bytes: Uint8Array): void {
    this.wanted.delete(name);
    if (this.here.has(name)) return;
    this.here.set(name, bytes);
    this.size += bytes.length;
  }

  /** Begins a new question; what the last ones did not use may go. */
  begin(): void {
    this.wanted.clear();
    for (const name of this.used) {
      const bytes = this.here.get(name);
      if (!bytes) continue;
      this.here.delete(name);
      this.here.set(name, bytes);
    }
    this.used.clear();
    for (const [name, bytes] of this.here) {
      if (this.size <= KEPT) return;
      this.here.delete(name);
      this.size -= bytes.length;
    }
  }
}

/** Files of one kind, each read once while it is here. */
export class Shelf<T> {
  private readonly files: Files;
  private readonly read: (bytes: Uint8Array) => T;
  private readonly known = new WeakMap<Uint8Array, { content: T }>();

  constructor(files: Files, read: (bytes: Uint8Array) => T) {
    this.files = files;
    this.read = read;
  }

  /** What a file holds, or `undefined`, and then it is wanted. */
  find(name: string): T | undefined {
    const bytes = this.files.find(name);
    if (!bytes) return undefined;
    const known = this.known.get(bytes) ?? { content: this.read(bytes) };
    this.known.set(bytes, known);
    return known.content;
  }

  /** @throws {Lacking} when the file is not here. */
  get(name: string): T {
    const content = this.find(name);
    if (content === undefined) throw new Lacking();
    return content;
  }
}

/** Reads a file of JSON. */
export function jsonOf<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Runs a question as far as the files that are here allow; `undefined` when more are wanted. What it did then counts
 * for nothing: it is run again from the beginning.
 */
export function attempt<T>(files: Files, question: () => T): { outcome: T } | undefined {
  try {
    const outcome = question();
    return files.wanted.size === 0 ? { outcome } : undefined;
  } catch (error) {
    if (error instanceof Lacking && files.wanted.size > 0) return undefined;
    throw error;
  }
}

/** A step of a question, which is not taken again once it wanted no file. */
export function step<T>(files: Files, take: () => T): () => T {
  let taken: { outcome: T } | undefined;
  return () => {
    if (taken) return taken.outcome;
    const before = files.wanted.size;
    const outcome = take();
    if (files.wanted.size === before) taken = { outcome };
    return outcome;
  };
}
