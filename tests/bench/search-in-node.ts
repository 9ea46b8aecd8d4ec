import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Archive } from '../../src/schema/archive.ts';
import type { Engine } from '../../src/search/engine.ts';
import type { Shards } from '../../src/search/shards/write-shards.ts';
import { engineOf, searchDataOf } from '../../src/search/whole-engine.ts';
import { queriesFor } from '../support/queries.ts';
import { type Key, listIn, Session } from './node-session.ts';
import { type ResultRow, rowsOf } from './results.ts';

/** Comments up to which the whole index is made, too, to compare what both list. */
const LARGEST_WHOLE = 10_000;

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
  const later = others.slice(60, 120).flatMap((typed) => worker.keys(typed, { engine: running }));
  const apart = others.slice(0, 60).flatMap((typed) => worker.keys(typed, { apart: true }));
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
    row(
      'The same, other engines searching before each key, median',
      share(firsts(apart), 0.5),
      'ms',
    ),
    row('The same, other engines searching before each key, p95', share(firsts(apart), 0.95), 'ms'),
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

const firsts = (keys: readonly Key[]) => keys.map(({ first }) => first);
const finals = (keys: readonly Key[]) => keys.map(({ final }) => final);

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
