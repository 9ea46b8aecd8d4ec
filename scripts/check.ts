import { spawnSync } from 'node:child_process';
import process from 'node:process';

// Checks everything about the content: `npm run check`. What is promised is seen in a site built for it, so this
// builds one, beside dist/ and not into it.
const { status } = spawnSync('node', ['scripts/build.ts', '--out', '.cache/check'], {
  stdio: 'inherit',
});
if (status === 0)
  console.log(
    'All of the content is sound. The site built to see it is of no further use, and dist/ is as it was: npm start builds and shows it.',
  );
process.exitCode = status ?? 1;
