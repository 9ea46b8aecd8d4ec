import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of a side cache. */
export interface Shard {
  made: Map<string, Made>;
  /** Whether it holds more than it did before. */
  grown: boolean;
}

/** What was made of a text. */
interface Made {
  /**
   * As JSON; of what is known of files, how each was left and the digest of its text. Bytes, since as strings they
   * would be most of what the collector of garbage has to look through.
   */
  json: Buffer;
  /** Whether anybody has asked for it, or just made it. */
  used: boolean;
}

/** A shard as its file holds it: empty where there is none, or where anything was done to it. */
export function readShard(file: string): Shard {
  return { made: new Map(linesIn(file)), grown: false };
}

/** Puts what was just made into a shard. */
export function addTo(shard: Shard, key: string, json: string): void {
  shard.made.set(key, { json: Buffer.from(json), used: true });
  shard.grown = true;
}

/** Writes a shard, where it differs from before, so that whoever reads meanwhile reads the old one or the new one. */
export function writeShard(file: string, { made, grown }: Shard): void {
  if (!grown && [...made.values()].every(({ used }) => used)) return;
  const lines = [...made].flatMap(([key, { json, used }]) =>
    used ? [Buffer.from(`\n${key} `), json] : [],
  );
  const below = Buffer.concat(lines).subarray(1);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    `${file}.${process.pid}`,
    Buffer.concat([Buffer.from(`${digestOf(below)}\n`), below]),
  );
  renameSync(`${file}.${process.pid}`, file);
}

/** The lines of a shard below its first, which is the digest of the others, as key and rest; none where anything was done to it. */
function* linesIn(file: string): Generator<[string, Made]> {
  if (!existsSync(file)) return;
  const written = readFileSync(file);
  const below = written.indexOf('\n') + 1;
  if (written.toString('latin1', 0, below) !== `${digestOf(written.subarray(below))}\n`) return;
  for (let [from, to] = [below, below]; from < written.length; from = to + 1) {
    const next = written.indexOf('\n', from);
    to = next === -1 ? written.length : next;
    const end = written.indexOf(' ', from);
    const json = written.subarray(end + 1, to);
    yield [written.toString('latin1', from, end), { json, used: false }];
  }
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
