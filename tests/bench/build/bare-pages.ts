import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readContent } from '../../../src/archive/read-content.ts';
import { type Found, found, PEERS } from './peers.ts';
import type { Cost } from './rows.ts';
import { measured } from './usage.ts';

/** What makes the bare pages of a corpus. */
interface Maker {
  name: string;
  command: readonly string[];
  folder: string;
}

/** Times that each makes them, in turn: what else the machine does, such as writing down the last files, falls on all. */
const ROUNDS = 5;

const OURS = 'ours';

/** A file system in memory (Linux), and the free bytes it must have for the pages of 10,000 comments several times over. */
const IN_MEMORY = '/dev/shm';
const ROOM = 2 ** 29;

/** The medians of what the same bare pages cost ours, and others that are on this machine, by what they are called. */
export function bareCosts(
  content: string,
  comments: number,
): { bare: Cost; peers: (Cost & { name: string })[] } {
  const out = outFolder();
  const makers = [
    ours(content, out),
    ...PEERS.flatMap((peer) => peerMaker(found(peer), content, out)),
  ];
  const costs = makers.map(({ name }) => ({ name, runs: [] as Cost[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, maker] of makers.entries())
      costs[index]?.runs.push(cost(maker, out, comments));
  }
  for (const { folder, name } of makers)
    if (name !== OURS) rmSync(folder, { recursive: true, force: true });
  const [bare = { seconds: 0, peak: 0 }, ...peers] = costs.map(({ name, runs }) => ({
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    peak: median(runs.map(({ peak }) => peak)),
  }));
  return { bare, peers };
}

/**
 * Where all of them write, one after another: in memory where there is room, for on a disk 10,000 folders took a
 * fifth of a second of CPU in one place and four seconds in another.
 */
function outFolder(): string {
  const { bavail = 0, bsize = 0 } = existsSync(IN_MEMORY) ? statfsSync(IN_MEMORY) : {};
  return mkdtempSync(join(bavail * bsize > ROOM ? IN_MEMORY : tmpdir(), 'bare-pages-'));
}

/** The project's own reader, renderer and page writer, started as `npm run build` starts them. */
function ours(content: string, out: string): Maker {
  const flags =
    '--import ./scripts/compile-cache.ts --max-semi-space-size=128 --initial-old-space-size=2000'.split(
      ' ',
    );
  const script = join('tests', 'bench', 'build', 'bare', 'build.ts');
  const command = [process.execPath, ...flags, script, content, out];
  return { name: OURS, command, folder: '.' };
}

function peerMaker(peer: Found | undefined, content: string, out: string): Maker[] {
  if (!peer) return [];
  const folder = resolve(join('.cache', 'peers', peer.name));
  peer.write(folder, readContent(content));
  const name = `${peer.name} ${peer.version}, bare pages`;
  return [{ name, command: [...peer.command, peer.into(out)], folder }];
}

function cost({ name, command, folder }: Maker, out: string, comments: number): Cost {
  rmSync(out, { recursive: true, force: true });
  const costs = measured(command, folder);
  const pages = readdirSync(join(out, 'c')).length;
  if (pages !== comments) throw new Error(`${name}: ${pages} pages of comments were written.`);
  rmSync(out, { recursive: true, force: true });
  return costs;
}

function median(figures: readonly number[]): number {
  const inOrder = figures.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
