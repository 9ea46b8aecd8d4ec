import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { asLeft } from './as-left.ts';
import { addTo, readShard, type Shard, writeShard } from './cache-shard.ts';
import { sourcesDigest } from './sources-digest.ts';

/** What decides, besides a text itself, what is made of it: our code and the versions of what it uses. */
export const MAKERS = ['src/archive', 'src/import/adapters', 'src/markdown', 'src/schema'];

/** Digits of a digest that name the file that holds it. */
const SHARD = 2;

/** Digits of a digest. */
const DIGEST = 64;

/** The file that holds how files were left. */
const FILES = 'files';

/** What was made of texts before, by the digest of the text. */
interface SideCache {
  folder: string;
  shards: Map<string, Shard>;
}

let open: SideCache | undefined;

/**
 * Lets `keptAs` know what was made of the texts of a content folder when it was last read; nothing is known once our
 * code, Node or a dependency has changed. Where the project's sources are not at hand, nothing is kept.
 *
 * @returns what writes the cache, with exactly what was asked for since, removes what earlier code has made of the
 * folder, and closes it.
 */
export function openSideCache(content: string): () => void {
  const makers = sourcesDigest(MAKERS);
  if (makers === undefined) return () => undefined;
  const maker = nameFrom(makers);
  const folder = sideCacheOf(content);
  const cache: SideCache = { folder: join(folder, maker), shards: new Map() };
  open = cache;
  return () => {
    open = undefined;
    for (const [at, shard] of cache.shards) writeShard(join(cache.folder, at), shard);
    const others = existsSync(folder) ? readdirSync(folder).filter((name) => name !== maker) : [];
    for (const other of others) rmSync(join(folder, other), { recursive: true, force: true });
  };
}

/** The folder that holds what was made of the texts of a content folder: one folder for the code that made it. */
export function sideCacheOf(content: string): string {
  return join('.cache', 'made', nameFrom(resolve(content)));
}

function nameFrom(text: string): string {
  return digestOf(text).slice(0, 16);
}

/** What was made of texts, of one kind. */
export interface Kept<T> {
  /** What `keep` was given for a text, now or when it was last read. */
  before(text: string): T | undefined;
  /** Keeps what was made of a text. It must depend on nothing but the text, and hold nothing that JSON does not. */
  keep(text: string, made: T): void;
  /** The same as `before`, for the text that a file of the folder held when `keepIn` was told, if nobody has touched it since. */
  beforeIn(file: string, ...stats: Stats[]): T | undefined;
  /** Keeps which text a file held that stood so before it was read, as did the others that the text comes from. */
  keepIn(file: string, text: string, ...stats: Stats[]): void;
}

/** A file that was changed so lately may be changed again and bear the same time: file systems count in steps. */
const UNSETTLED_MS = 2000;

/**
 * @param kind says what is made; each kind must be of one type.
 * @param tell is given what is kept and what was, with the digest of the text.
 */
export function keptAs<T extends object>(
  kind: string,
  tell: (made: T, digest: string) => unknown = () => undefined,
): Kept<T> {
  const madeOf = (cache: SideCache, digest: string) => {
    const known = knownAs(cache, digest);
    if (known === undefined) return undefined;
    const made = parsed<T>(known);
    tell(made, digest);
    return made;
  };
  const digestIn = (text: string) => digestOf(`${kind}\0${text}`);
  const nameOf = (file: string) => `${kind}/${encodeURIComponent(file.toWellFormed())}`;
  return {
    before: (text) => open && madeOf(open, digestIn(text)),
    keep(text, made) {
      if (!open) return;
      const digest = digestIn(text);
      addTo(shardOf(open, digest), digest, JSON.stringify(made));
      tell(made, digest);
    },
    beforeIn(file, ...stats) {
      if (!open) return undefined;
      const was = shardAt(open, FILES).made.get(nameOf(file));
      const left = was?.json.toString();
      if (!was || !left?.startsWith(`${leftAs(stats)} `)) return undefined;
      was.used = true;
      return madeOf(open, left.slice(-DIGEST));
    },
    keepIn(file, text, ...stats) {
      const settled = Date.now() - UNSETTLED_MS;
      if (!open || stats.some(({ ctimeMs }) => ctimeMs > settled)) return;
      const left = `${leftAs(stats)} ${digestIn(text)}`;
      addTo(shardAt(open, FILES), nameOf(file), left);
    },
  };
}

function leftAs(stats: readonly Stats[]): string {
  return stats.map(asLeft).join(' ');
}

/** What is known by a digest, which is used then. */
function knownAs(cache: SideCache, digest: string): Buffer | undefined {
  const known = shardOf(cache, digest).made.get(digest);
  if (known) known.used = true;
  return known?.json;
}

/** A shard is as this very code wrote it, or it is not used: to parse all by schemas would take half of the time that it saves. */
function parsed<T>(json: Buffer): T {
  const made: T = JSON.parse(json.toString());
  return made;
}

function shardOf(cache: SideCache, digest: string): Shard {
  return shardAt(cache, digest.slice(0, SHARD));
}

function shardAt({ folder, shards }: SideCache, at: string): Shard {
  const found = shards.get(at);
  if (found) return found;
  const shard = readShard(join(folder, at));
  shards.set(at, shard);
  return shard;
}

function digestOf(text: string): string {
  return hash('sha256', text);
}
