import { spawnSync } from 'node:child_process';
import process from 'node:process';

// Checks everything about the content: `npm run check`. What is promised is seen in a site built for it, so this
// builds one, beside dist/ and not into it.
const { status } = spawnSync('node', ['scripts/build.ts', '--out', '.cache/check'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
