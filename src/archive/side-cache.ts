import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { sourcesDigest } from './sources-digest.ts';

/** What decides, besides a text itself, what is made of it: our code and the versions of what it uses. */
const MAKERS = ['src/archive', 'src/import/adapters', 'src/markdown', 'src/schema'];

/** Digits of a digest that name the file that holds it. */
const SHARD = 2;

/** What was made of texts before, by the digest of the text. */
interface SideCache {
  folder: string;
  shards: Map<string, Shard>;
}

interface Shard {
  /** As JSON, from before. */
  old: Map<string, string>;
  /** As JSON, of what was asked for since. */
  used: Map<string, string>;
}

let open: SideCache | undefined;

/**
 * Lets `madeBefore` know what was made of the texts of a content folder when it was last read; nothing is known once our
 * code, Node or a dependency has changed. Where the project's sources are not at hand, nothing is kept.
 *
 * @returns what writes the cache, with exactly what was asked for since, and closes it.
 */
export function openSideCache(content: string): () => void {
  const makers = sourcesDigest(MAKERS);
  if (makers === undefined) return () => undefined;
  const name = digestOf(`${resolve(content)}\0${makers}`).slice(0, 16);
  const cache: SideCache = { folder: join('.cache', 'made', name), shards: new Map() };
  open = cache;
  return () => {
    open = undefined;
    for (const [at, shard] of cache.shards) writeShard(join(cache.folder, at), shard);
  };
}

/** What `keepMade` was given for a text, now or when it was last read; `kind` says what is made. */
export function madeBefore<S extends z.ZodType>(
  kind: string,
  text: string,
  schema: S,
): z.output<S> | undefined {
  if (!open) return undefined;
  const digest = digestOf(`${kind}\0${text}`);
  const { old, used } = shardOf(open, digest);
  const known = old.get(digest) ?? used.get(digest);
  if (known === undefined) return undefined;
  const { data } = schema.safeParse(parsed(known));
  if (data !== undefined) used.set(digest, known);
  return data;
}

/** Keeps what was made of a text. It must depend on nothing but the text, and hold nothing that JSON does not. */
export function keepMade(kind: string, text: string, made: object): void {
  if (!open) return;
  const digest = digestOf(`${kind}\0${text}`);
  shardOf(open, digest).used.set(digest, JSON.stringify(made));
}

/** What a line of the cache holds; undefined where it was damaged. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function shardOf({ folder, shards }: SideCache, digest: string): Shard {
  const at = digest.slice(0, SHARD);
  const found = shards.get(at);
  if (found) return found;
  const file = join(folder, at);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const old = new Map(lines.map((line) => [line.slice(0, 64), line.slice(65)]));
  const shard = { old, used: new Map() };
  shards.set(at, shard);
  return shard;
}

/** Writes a shard, where it differs from before, so that whoever reads meanwhile reads the old one or the new one. */
function writeShard(file: string, { old, used }: Shard): void {
  const same = old.size === used.size && [...used.keys()].every((digest) => old.has(digest));
  if (same) return;
  const text = [...used].map(([digest, made]) => `${digest} ${made}`).join('\n');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
