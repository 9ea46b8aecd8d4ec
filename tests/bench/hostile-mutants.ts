import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

// Takes away each protection against hostile text in turn, in a copy of the project, and runs the tests that are to
// notice: `npm run bench -- hostile-mutants`. Ends with 1 when one stays green, or is red before anything is taken.
const COPY = resolve('.cache', 'mutants');

interface Mutant {
  protection: string;
  file: string;
  from: string;
  to: string;
  /** What is run, a command each; the last is the one that must fail. */
  commands: string[];
}

const unit = (...files: string[]) => `vitest run --project unit ${files.join(' ')}`;
const BUILDS = [
  'node scripts/build.ts',
  'SITE_URL=https://archive.example BASE_PATH=/h200-debate/ node scripts/build.ts --out .cache/dist-base',
];

const MUTANTS: Mutant[] = [
  {
    protection: 'raw-HTML handler',
    file: 'src/markdown/comment.ts',
    from: '  html: (state: State',
    to: '  unused: (state: State',
    commands: [unit('tests/unit/markdown/comment.test.ts')],
  },
  {
    protection: 'sanitiser schema',
    file: 'src/markdown/comment.ts',
    from: '  .use(rehypeSanitize, commentSchema)\n',
    to: '',
    commands: [unit('tests/unit/markdown/hostile.test.ts')],
  },
  {
    protection: 'JSON-LD escape',
    file: 'src/model/script-json.ts',
    from: ".replaceAll('<', '\\\\u003c')",
    to: '',
    commands: [unit('tests/unit/model/discussion.test.ts')],
  },
  {
    protection: 'rel',
    file: 'src/markdown/links.ts',
    from: '    node.properties.rel = REL;\n',
    to: '',
    commands: [unit('tests/unit/markdown/links.test.ts')],
  },
  {
    protection: 'content security policy',
    file: 'src/layouts/Frame.astro',
    from: '    <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />\n',
    to: '',
    commands: [...BUILDS, 'vitest run --project site tests/site/security.test.ts'],
  },
  {
    protection: 'bdi isolation',
    file: 'src/components/markup/comment-head.ts',
    from: 'bdi',
    to: 'span',
    commands: [...BUILDS.slice(0, 1), 'vitest run --project browser tests/browser/hostile.test.ts'],
  },
];

function run(command: string): boolean {
  const env = {
    ...process.env,
    PATH: `${join(COPY, 'node_modules', '.bin')}:${process.env['PATH']}`,
    SITE_DIST: 'dist',
    SITE_DIST_BASE: '.cache/dist-base',
    OFFLINE_ZIP: 'off',
  };
  return spawnSync(command, { cwd: COPY, shell: true, stdio: 'ignore', env }).status === 0;
}

/** Whether all commands but the last succeed, and then whether the last does. */
function outcome(commands: readonly string[]): 'green' | 'red' | 'broken' {
  if (!commands.slice(0, -1).every(run)) return 'broken';
  return run(commands.at(-1) ?? '') ? 'green' : 'red';
}

rmSync(COPY, { recursive: true, force: true });
const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
});
for (const file of stdout.split('\0').filter(Boolean)) {
  mkdirSync(dirname(join(COPY, file)), { recursive: true });
  cpSync(file, join(COPY, file));
}
symlinkSync(resolve('node_modules'), join(COPY, 'node_modules'));

const only = process.argv[3];
const chosen = MUTANTS.filter(({ protection }) => !only || protection.includes(only));
let noticed = 0;
for (const { protection, file, from, to, commands } of chosen) {
  const whole = readFileSync(join(COPY, file), 'utf8');
  if (!whole.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  const before = outcome(commands);
  writeFileSync(
    join(COPY, file),
    whole.replaceAll(from, () => to),
  );
  const after = outcome(commands);
  writeFileSync(join(COPY, file), whole);
  const seen = before === 'green' && after === 'red';
  if (seen) noticed += 1;
  console.log(`${seen ? 'noticed' : 'NOT NOTICED'}: ${protection} (${before}, then ${after})`);
}
rmSync(COPY, { recursive: true, force: true });
console.log(`${noticed} of ${chosen.length} protections cannot be taken away unnoticed.`);
if (noticed < chosen.length) process.exitCode = 1;
