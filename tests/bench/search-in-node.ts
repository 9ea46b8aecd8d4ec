import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import type { Archive } from '../../src/schema/archive.ts';
import { answer, type Request } from '../../src/search/answer.ts';
import type { Engine } from '../../src/search/engine.ts';
import { type Listing, listingOf } from '../../src/search/listing.ts';
import { shardEngine } from '../../src/search/shards/engine.ts';
import { attempt, Files, step } from '../../src/search/shards/files.ts';
import { manifestOf } from '../../src/search/shards/manifest.ts';
import { rest } from '../../src/search/shards/rest.ts';
import { rows } from '../../src/search/shards/rows.ts';
import type { ShardFiles, Shards } from '../../src/search/shards/write-shards.ts';
import { engineOf, searchDataOf } from '../../src/search/whole-engine.ts';
import { queriesFor } from '../support/queries.ts';
import { type ResultRow, rowsOf } from './results.ts';

/** Comments up to which the whole index is made, too, to compare what both list. */
const LARGEST_WHOLE = 10_000;

const asked = (typed: string): Request => ({
  typed,
  choice: {},
  order: 'best',
  vocabulary: true,
  more: false,
});

/** What the worker does, measured in this process: what it fetches and keeps, and how long a key takes it. */
export function figuresInNode(
  archive: Archive,
  shards: Shards,
  queries: readonly string[],
): ResultRow[] {
  const comments = archive.comments.size;
  const others = queriesFor(archive, 200);
  const session = new Session(shards);
  const next = queries.map((typed) => session.ask(typed, false).bytes / 1024).slice(1);
  const finished = new Session(shards);
  const ends = queries.map((typed) => finished.finish(typed));
  const chains = queries.map((typed) => new Session(shards).ask(typed, false).rounds);
  const before = heap();
  const worker = new Session(shards);
  const first = others.map((typed) => JSON.stringify(worker.ask(typed, true).listing.groups));
  const kept = heap() - before + worker.keptBytes();
  const keys = others.slice(0, 60).flatMap((typed) => worker.keys(typed));
  const running = worker.another();
  const later = others.slice(60, 120).flatMap((typed) => worker.keys(typed, running));
  const whole =
    comments <= LARGEST_WHOLE ? engineOf(JSON.parse(JSON.stringify(searchDataOf(archive)))) : null;
  const same = whole
    ? first.filter((groups, at) => groups === groupsIn(whole, others[at] ?? '')).length
    : 0;
  const row = rowsOf(comments);
  return [
    row('Bytes of the index for a further query, mean (counted in Node)', mean(next), 'KB', 20),
    row('Rounds of requests after the manifest, median (Node)', share(chains, 0.5), '', 2),
    row('Rounds of requests after the manifest, p95 (Node)', share(chains, 0.95), ''),
    row('Heap and files kept after 200 queries (Node)', kept / 2 ** 20, 'MB', 40),
    row(
      'Bytes until results are final and facets counted, mean (Node)',
      mean(ends.map(({ bytes }) => bytes)),
      'KB',
    ),
    row('First ten results that stay, mean (Node)', mean(ends.map(({ stay }) => stay)), '%'),
    row('A key in the engine, first results, median (Node)', share(firsts(keys), 0.5), 'ms', 2),
    row('A key in the engine, first results, p95 (Node)', share(firsts(keys), 0.95), 'ms', 10),
    row('A key in the engine, facets counted, median (Node)', share(finals(keys), 0.5), 'ms'),
    row('A key in the engine, facets counted, p95 (Node)', share(finals(keys), 0.95), 'ms'),
    row(
      'First results where others were typed before, median (Node)',
      share(firsts(later), 0.5),
      'ms',
    ),
    row(
      'First results where others were typed before, p95 (Node)',
      share(firsts(later), 0.95),
      'ms',
    ),
    ...(whole ? [row('Lists other than those of the whole index, of 200', 200 - same, '', 0)] : []),
  ];
}

/** How long a key takes. */
interface Key {
  first: number;
  final: number;
}

const firsts = (keys: readonly Key[]) => keys.map(({ first }) => first);
const finals = (keys: readonly Key[]) => keys.map(({ final }) => final);

/** Search in one worker, from its start on. */
class Session {
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
   * Milliseconds that each key of a query takes an engine, by default one that has just started, once all files are here:
   * until there are first results, and until all is final and counted.
   */
  keys(typed: string, engine = this.another()): Key[] {
    const parts = Array.from(typed, (_, at) => typed.slice(0, at + 1));
    return parts.map((part) => {
      // An engine that knows nothing yet wants more files than any other.
      for (const counted of [false, true]) this.ask(part, counted, this.another());
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

function listIn(engine: Engine, typed: string, counted: boolean): Listing {
  const request = asked(typed);
  return listingOf(answer(request, engine, counted), request, engine, 10);
}

function numbersOf({ groups }: Listing): number[] {
  return groups.flatMap(({ results }) => results.map(({ number }) => number)).slice(0, 10);
}

function groupsIn(engine: Engine, typed: string): string {
  return JSON.stringify(listIn(engine, typed, true).groups);
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** The figure below which a part of all lie. */
export function share(figures: readonly number[], part: number): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length * part)] ?? 0;
}
