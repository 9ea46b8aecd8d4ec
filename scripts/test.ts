import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import process from 'node:process';

// Runs every check and test and stops at the first that fails: `npm test`.

/** The commands of a step, run in order, and the variables they get besides those of this process. */
interface Step {
  name: string;
  commands: string[];
  env?: Record<string, string | undefined>;
}

const DIST = 'dist';
const DIST_BASE = '.cache/dist-base';
const DIST_HARD = '.cache/dist-hard';
const CONTENT_HARD = '.cache/content-hard';

// The builds beside these keep the content that they loaded in Astro's usual folder.
const checks: Step[] = [
  { name: 'lint', commands: ['biome check .', 'prettier --check "src/**/*.astro"', 'knip'] },
  {
    name: 'components',
    commands: ['vitest run --config vitest.components.config.ts'],
    env: { ASTRO_CACHE: '.cache/astro-components' },
  },
];

const types: Step[] = [
  { name: 'types', commands: ['astro check'], env: { ASTRO_CACHE: '.cache/astro-check' } },
];

const builds: Step[] = [
  { name: 'build', commands: ['node scripts/build.ts'] },
  {
    name: 'build under a base path',
    commands: [`node scripts/build.ts --out ${DIST_BASE}`],
    env: { SITE_URL: 'https://archive.example', BASE_PATH: '/h200-debate/' },
  },
  {
    name: 'build of comments that are hard to show',
    commands: [
      `node tests/support/write-hard-content.ts ${CONTENT_HARD}`,
      'node scripts/ledger.ts --write',
      `node scripts/build.ts --out ${DIST_HARD}`,
    ],
    env: { ARCHIVE_CONTENT: CONTENT_HARD, OFFLINE_ZIP: 'off' },
  },
];

/** Stages run one after the other; the lanes of a stage side by side: each is busy on one core, and waits for the disk. */
const stages: Step[][][] = [
  [checks, types, builds],
  [[{ name: 'unit', commands: ['vitest run --project unit'] }]],
  [[{ name: 'site', commands: ['vitest run --project site'] }]],
  [[{ name: 'browser', commands: ['vitest run --project browser'] }]],
];

const environment = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  SITE_DIST: DIST,
  SITE_DIST_BASE: DIST_BASE,
  SITE_DIST_HARD: DIST_HARD,
  ASTRO_TELEMETRY_DISABLED: '1',
  // The tests start our programs many times; with their code compiled once, a start takes a third less.
  NODE_COMPILE_CACHE: resolve('.cache/compiled'),
  // The tests expect the builds of an unconfigured project, whatever the publisher's shell sets.
  SITE_URL: undefined,
  BASE_PATH: undefined,
  REPO_URL: undefined,
  CONTACT: undefined,
  ARCHIVE_CONTENT: undefined,
};

const start = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a command; one that runs beside others says all it has to say when it ends. */
function run(command: string, env: Step['env'], alone: boolean): Promise<void> {
  const child = spawn(command, {
    shell: true,
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((ended, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (!alone) process.stdout.write(`$ ${command}\n${Buffer.concat(said)}`);
      if (code === 0) ended();
      else failed(new Error(`\`${command}\` (${signal ?? `exit code ${code}`})`));
    });
  });
}

async function runLane(steps: Step[], alone: boolean): Promise<void> {
  for (const { name, commands, env } of steps) {
    const stepStart = performance.now();
    if (alone) console.log(`\n== ${name}`);
    for (const command of commands) await run(command, env, alone);
    console.log(`== ${name}: ${seconds(stepStart)}`);
  }
}

for (const lanes of stages) {
  const ended = await Promise.allSettled(lanes.map((steps) => runLane(steps, lanes.length === 1)));
  const failed = ended.flatMap((lane) => (lane.status === 'rejected' ? [String(lane.reason)] : []));
  if (failed.length === 0) continue;
  console.error(`\nFAILED after ${seconds(start)}: ${failed.join('; ')}.`);
  process.exit(1);
}
console.log(`\nAll passed in ${seconds(start)}.`);
