import { spawnSync } from 'node:child_process';
import { siteFrom } from '../src/site.ts';
import { serveFolder } from './static-host.ts';

// Builds the archive and serves it as a static host would: `npm start`. PORT names another port than 4321.
const port = Number(process.env['PORT'] || 4321);
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { base } = siteFrom(process.env);
try {
  await serveFolder('dist', base, port);
  console.log(`The archive is at http://localhost:${port}${base} (Ctrl+C ends it).`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  console.error(`Port ${port} is taken. End what uses it, or set PORT to another number.`);
  process.exitCode = 1;
}
