import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// Times a cold build and weighs the pages: `npm run bench`.
const out = join('.cache', 'bench', 'weights');
rmSync('.cache/astro', { recursive: true, force: true });
const start = performance.now();
const { status } = spawnSync('node', ['scripts/build.ts', '--out', out], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
const wall = (performance.now() - start) / 1000;
console.log(`Cold build: ${wall.toFixed(1)} s of wall time.`);

const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
const weigh = (name: string) => {
  const bytes = readFileSync(join(out, name));
  const packed = name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
  return { file: name, bytes: bytes.length, 'bytes, brotli': packed };
};
const first = (pattern: RegExp) => files.filter((name) => pattern.test(name)).slice(0, 1);
const pages = [
  'index.html',
  'threads/index.html',
  ...first(/^threads.[^\\/]+.index\.html$/),
  ...first(/^c.\d+.index\.html$/),
  'about/index.html',
  'search/index.html',
  '404.html',
];
console.table(
  [...pages, ...files.filter((name) => /\.(css|js|woff2|json)$/.test(name))].map(weigh),
);
