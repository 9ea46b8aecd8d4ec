import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { recordResults } from '../results.ts';
import { bareCosts } from './bare-pages.ts';
import { type BuildReport, buildReport, rowsOf } from './rows.ts';

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

/** One build of ours, and what it says of its phases. */
function build(): BuildReport {
  const report = join('.cache', 'bench-build.json');
  const out = join('.cache', `site-${comments}`);
  run('npm', 'run', 'build', '--', '--out', out, '--report', report);
  return buildReport.parse(JSON.parse(readFileSync(report, 'utf8')));
}

function run(program: string, ...args: string[]): void {
  const env = { ...process.env, ARCHIVE_CONTENT: content, OFFLINE_ZIP: 'off' };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
}

/** The comment that is changed. */
const file = join(content, 'comments', '7.md');

/** The text of the comment's file, filed under one more theme. */
function underOneMore(text: string): string {
  const listed = /^themes: (.*)$/m.exec(text)?.[1] ?? '[]';
  const known: string[] = listed.match(/[\w-]+/g) ?? [];
  const added = ['money', 'risk', 'zero-sum'].find((theme) => !known.includes(theme)) ?? '';
  const themes = [...known, added].map((theme) => `'${theme}'`).join(', ');
  const by = text.includes('labelledBy') ? '' : "\nlabelledBy: 'editor'";
  return text.replace(/^themes: .*$/m, `themes: [${themes}]${by}`);
}

/** Builds, each after that comment was changed: an hour in which a machine is busy weighs more on one short build. */
const REBUILDS = 3;

/** The median of them, by their CPU; the corpus is put back whatever comes of it. */
function rebuild(): BuildReport | undefined {
  const was = readFileSync(file, 'utf8');
  const changed = underOneMore(was);
  try {
    const reports = Array.from({ length: REBUILDS }, (_, round) => {
      writeFileSync(file, round % 2 === 0 ? changed : was);
      return build();
    });
    return reports.toSorted((a, b) => a.pages - b.pages)[Math.floor(REBUILDS / 2)];
  } finally {
    writeFileSync(file, was);
  }
}

rmSync(join('.cache', 'made'), { recursive: true, force: true });
rmSync(join('.cache', 'kept'), { recursive: true, force: true });
rmSync(join('.cache', `site-${comments}`), { recursive: true, force: true });
const cold = build();
const again = values['without-rebuild'] ? undefined : rebuild();
const { bare = undefined, peers = [] } = values['without-peers']
  ? {}
  : bareCosts(content, comments);

const rows = rowsOf({ comments, cold, again, bare, peers });
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
