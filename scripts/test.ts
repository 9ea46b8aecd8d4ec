import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

// Runs every check and test in order and stops at the first that fails: `npm test`.

/** A step: the commands it runs and the variables they get besides those of this process. */
interface Step {
  name: string;
  commands: string[];
  env?: Record<string, string | undefined>;
}

const DIST = 'dist';
const DIST_BASE = '.cache/dist-base';
const DIST_HARD = '.cache/dist-hard';
const CONTENT_HARD = '.cache/content-hard';

const steps: Step[] = [
  { name: 'lint', commands: ['biome check .', 'prettier --check "src/**/*.astro"', 'knip'] },
  { name: 'types', commands: ['astro check', 'tsc --noEmit'] },
  { name: 'unit', commands: ['vitest run --project unit'] },
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
  { name: 'site', commands: ['vitest run --project site'] },
  { name: 'browser', commands: ['vitest run --project browser'] },
];

const environment = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  SITE_DIST: DIST,
  SITE_DIST_BASE: DIST_BASE,
  SITE_DIST_HARD: DIST_HARD,
  ASTRO_TELEMETRY_DISABLED: '1',
  // The tests expect the builds of an unconfigured project, whatever the publisher's shell sets.
  SITE_URL: undefined,
  BASE_PATH: undefined,
  REPO_URL: undefined,
  CONTACT: undefined,
  ARCHIVE_CONTENT: undefined,
};

const start = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

for (const [index, { name, commands, env }] of steps.entries()) {
  const stepStart = performance.now();
  console.log(`\n== ${index + 1}/${steps.length} ${name}`);
  for (const command of commands) {
    console.log(`$ ${command}`);
    const { status, signal } = spawnSync(command, {
      shell: true,
      stdio: 'inherit',
      env: { ...environment, ...env },
    });
    if (status !== 0) {
      const how = signal ?? `exit code ${status}`;
      console.error(`\nFAILED: ${name}: \`${command}\` (${how}) after ${seconds(start)}.`);
      process.exit(1);
    }
  }
  console.log(`== ${name}: ${seconds(stepStart)}`);
}
console.log(`\nAll passed in ${seconds(start)}.`);
