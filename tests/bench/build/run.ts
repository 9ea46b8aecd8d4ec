import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readContent } from '../../../src/archive/read-content.ts';
import { type ResultRow, recordResults } from '../results.ts';
import { PEERS, type Peer, versionOf } from './peers.ts';
import { measured } from './usage.ts';

// What a build costs, beside other generators that render the same comments to bare pages:
// `npm run bench -- build --comments 10000 [--without-peers] [--without-rebuild]`.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    comments: { type: 'string', default: '1000' },
    'without-peers': { type: 'boolean', default: false },
    'without-rebuild': { type: 'boolean', default: false },
  },
});
const comments = Number(values.comments);
const content = join('.cache', `corpus-${comments}`);
if (!existsSync(content)) run('npm', 'run', 'bench', '--', 'corpus', '--comments', values.comments);

const reported = z.object({
  phases: z.record(z.string(), z.number()),
  apart: z.record(z.string(), z.number()),
  written: z.record(z.string(), z.number()),
  pages: z.number(),
  peak: z.number(),
});

/** How a build counts the pages of comments and their data. */
const PAGES = 'pages of comments written';
const DATA = 'comments written as data';

/** One build of ours, and what it says of its phases. */
function build(): z.output<typeof reported> {
  const report = join('.cache', 'bench-build.json');
  const out = join('.cache', `site-${comments}`);
  run('npm', 'run', 'build', '--', '--out', out, '--report', report);
  return reported.parse(JSON.parse(readFileSync(report, 'utf8')));
}

function run(program: string, ...args: string[]): void {
  const env = { ...process.env, ARCHIVE_CONTENT: content, OFFLINE_ZIP: 'off' };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
}

/** Changes a label of one comment, and gives the step that takes the change back. */
function changeOne(): () => void {
  const file = join(content, 'comments', '7.md');
  const text = readFileSync(file, 'utf8');
  const fuller = text.replace(/^themes: .*$/m, "themes: ['money', 'risk', 'zero-sum']");
  const labelled = fuller.includes('labelledBy')
    ? fuller
    : fuller.replace(/^(themes: .*)$/m, "$1\nlabelledBy: 'editor'");
  writeFileSync(file, labelled === text ? text.replace("['money', 'risk'", "['money'") : labelled);
  return () => writeFileSync(file, text);
}

/** A build after one comment was changed; the corpus is put back whatever comes of it. */
function rebuild(): z.output<typeof reported> {
  const restore = changeOne();
  try {
    return build();
  } finally {
    restore();
  }
}

function peerCosts(peer: Peer): { name: string; seconds: number; peak: number } | undefined {
  const version = versionOf(peer);
  if (version === undefined) {
    console.log(`${peer.name} is not on this machine and could not be fetched: skipped.`);
    return undefined;
  }
  const folder = resolve(join('.cache', 'peers', peer.name));
  peer.write(folder, readContent(content));
  const { seconds, peak } = measured(peer.command, folder);
  const pages = readdirSync(join(folder, peer.out, 'c')).length;
  if (pages !== comments) throw new Error(`${peer.name} wrote ${pages} comment pages.`);
  rmSync(folder, { recursive: true, force: true });
  return { name: `${peer.name} ${version}, bare pages`, seconds, peak };
}

/** What the same bare pages cost when the project's own reader, renderer and page writer make them. */
function bareCosts(): { seconds: number; peak: number } {
  const out = resolve(join('.cache', 'bench-bare'));
  rmSync(out, { recursive: true, force: true });
  const script = join('tests', 'bench', 'build', 'bare', 'build.ts');
  const heap = ['--max-semi-space-size=64', '--max-old-space-size=3000'];
  const costs = measured([process.execPath, ...heap, script, content, out], '.');
  const pages = readdirSync(join(out, 'c')).length;
  if (pages !== comments) throw new Error(`Ours wrote ${pages} bare comment pages.`);
  rmSync(out, { recursive: true, force: true });
  return costs;
}

rmSync(join('.cache', 'made'), { recursive: true, force: true });
rmSync(join('.cache', 'kept'), { recursive: true, force: true });
rmSync(join('.cache', `site-${comments}`), { recursive: true, force: true });
const cold = build();
const peers = values['without-peers'] ? [] : PEERS.flatMap((peer) => peerCosts(peer) ?? []);
const bare = values['without-peers'] ? undefined : bareCosts();
const again = values['without-rebuild'] ? undefined : rebuild();

/** What a build cost but for the pages and data of comments; the check of these cannot be told from the rest of it. */
function withoutComments({ pages, written }: z.output<typeof reported>): number {
  const { [PAGES]: ofPages = 0, [DATA]: ofData = 0 } = written;
  return pages - ofPages - ofData;
}

const perComment = (seconds: number) => (1000 * seconds) / comments;
const of = (figure: (peer: { seconds: number; peak: number }) => number) =>
  Object.fromEntries(peers.map((peer) => [peer.name, figure(peer)]));
const rows: ResultRow[] = [
  ...(bare === undefined
    ? []
    : [
        {
          what: 'The same bare pages as the others, CPU',
          comments,
          ours: bare.seconds,
          unit: 's',
          peers: of(({ seconds }) => seconds),
        },
        {
          what: 'The same bare pages as the others, peak memory',
          comments,
          ours: bare.peak,
          unit: 'MB',
          peers: of(({ peak }) => peak),
        },
      ]),
  {
    what: 'All pages and data, CPU',
    comments,
    ours: cold.pages,
    unit: 's',
    peers: of(({ seconds }) => seconds),
  },
  {
    what: 'All pages and data, CPU a comment',
    comments,
    ours: perComment(cold.pages),
    unit: 'ms',
    target: 5,
    peers: of(({ seconds }) => perComment(seconds)),
  },
  {
    what: 'Peak memory of a whole build',
    comments,
    ours: cold.peak,
    unit: 'MB',
    target: 4096,
    peers: of(({ peak }) => peak),
  },
  ...Object.entries(cold.phases).map(([phase, ours]) => ({
    what: `Phase: ${phase}, CPU`,
    comments,
    ours,
    unit: 's',
  })),
  ...Object.entries(cold.apart).map(([phase, ours]) => ({
    what: `Apart: ${phase}, CPU`,
    comments,
    ours,
    unit: 's',
  })),
  ...(again === undefined
    ? []
    : [
        {
          what: 'Rebuild after a changed comment, CPU of the cold build',
          comments,
          ours: (100 * again.pages) / cold.pages,
          unit: '%',
          target: 60,
        },
        {
          what: 'The same, both without pages and data of comments',
          comments,
          ours: (100 * withoutComments(again)) / withoutComments(cold),
          unit: '%',
          target: 20,
        },
        ...Object.entries(again.phases).map(([phase, ours]) => ({
          what: `Rebuild, phase: ${phase}, CPU`,
          comments,
          ours,
          unit: 's',
        })),
      ]),
];
recordResults(`build --comments ${comments}`, rows);
console.table(
  rows.map(({ what, ours, unit, target, peers: others }) => ({
    what,
    ours: `${ours.toFixed(1)} ${unit}`,
    target,
    ...Object.fromEntries(Object.entries(others ?? {}).map(([k, v]) => [k, v.toFixed(1)])),
  })),
);
console.log(
  'The others write bare pages: words and a title. So does ours in the rows of bare pages; in all others, ours are whole pages with citations, lists, data and checks.',
);
