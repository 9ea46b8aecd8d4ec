import { deflateRawSync } from 'node:zlib';
import { answer } from '../../src/search/answer.ts';
import type { Engine } from '../../src/search/engine.ts';
import { type Listing, listingOf } from '../../src/search/listing.ts';
import { shardEngine } from '../../src/search/shards/engine.ts';
import { attempt, Files, step } from '../../src/search/shards/files.ts';
import { manifestOf } from '../../src/search/shards/manifest.ts';
import { rest } from '../../src/search/shards/rest.ts';
import { rows } from '../../src/search/shards/rows.ts';
import { typos } from '../../src/search/shards/typos.ts';
import type { ShardFiles, Shards } from '../../src/search/shards/write-shards.ts';
import { asked } from '../support/asked.ts';

/** Milliseconds that a key takes until there are first results, and until all is final and counted. */
export interface Key {
  first: number;
  final: number;
}

/** Search in one worker, from its start on. */
export class Session {
  private readonly here = new Files();
  private readonly all: ShardFiles;
  private readonly manifest: string;
  private readonly engine: Engine;
  private readonly got = new Set<string>();

  constructor({ files, manifest }: Shards) {
    this.all = files;
    this.manifest = manifest;
    this.engine = this.another();
    this.here.rest = rest;
    this.here.rows = rows;
    this.here.typos = typos;
  }

  /** The listing for a query, with the bytes that had to be fetched for it and in how many rounds. */
  ask(
    typed: string,
    counted: boolean,
    engine = this.engine,
  ): { listing: Listing; bytes: number; rounds: number } {
    let bytes = 0;
    for (let rounds = 0; ; rounds += 1) {
      this.here.begin();
      const settled = attempt(this.here, () => listIn(engine, typed, counted));
      if (settled) return { listing: settled.outcome, bytes, rounds };
      for (const name of this.here.wanted) {
        const content = this.all.get(name) ?? new Uint8Array();
        // Each is compressed by itself where it is served.
        bytes += deflateRawSync(content, { level: 9 }).length;
        this.here.add(name, Uint8Array.from(content));
        this.got.add(name);
      }
    }
  }

  /** An engine over the same files, which has read none of them yet. */
  another(): Engine {
    return shardEngine(manifestOf(this.manifest), this.here);
  }

  /** The bytes that had to be fetched until the results of a query were final, and how many of the first ten stay. */
  finish(typed: string): { bytes: number; stay: number } {
    const some = this.ask(typed, false);
    const all = this.ask(typed, true);
    const last = new Set(numbersOf(all.listing));
    const first = numbersOf(some.listing);
    const stay = first.filter((number) => last.has(number)).length;
    return {
      bytes: (some.bytes + all.bytes) / 1024,
      stay: first.length === 0 ? 100 : (100 * stay) / first.length,
    };
  }

  /**
   * What each key of a query takes an engine, by default one that has just started, once all files are here; `apart`
   * with searches of other engines between the keys.
   */
  keys(typed: string, { apart = false, engine = this.another() } = {}): Key[] {
    const parts = Array.from(typed, (_, at) => typed.slice(0, at + 1));
    // An engine that knows nothing yet wants more files than any other.
    const fetch = (part: string) => {
      for (const counted of [false, true]) this.ask(part, counted, this.another());
    };
    for (const part of parts) fetch(part);
    return parts.map((part) => {
      if (apart) fetch(part);
      this.here.begin();
      const start = performance.now();
      // As the worker does: where no list is cut, the first answer is the last.
      let given = step(this.here, () => answer(asked(part), engine, !engine.cut));
      const list = (counted: boolean) =>
        attempt(this.here, () => listingOf(given(), asked(part), engine, 10, counted));
      const some = list(false);
      const first = performance.now() - start;
      if (engine.cut) given = step(this.here, () => answer(asked(part), engine));
      if (!some || !list(true)) throw new Error(`'${part}' wants files that were here.`);
      return { first, final: performance.now() - start };
    });
  }

  /** The bytes of the files that lie in memory. */
  keptBytes(): number {
    const sizes = [...this.got].map((name) => this.all.get(name)?.length ?? 0);
    return Math.min(
      6_000_000,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }
}

/** What an engine lists for what was typed. */
export function listIn(engine: Engine, typed: string, counted: boolean): Listing {
  const request = asked(typed);
  return listingOf(answer(request, engine, counted), request, engine, 10);
}

function numbersOf({ groups }: Listing): number[] {
  return groups.flatMap(({ results }) => results.map(({ number }) => number)).slice(0, 10);
}
