import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { pageWriter } from '../../../../scripts/page-writer.ts';
import { writerInto } from '../../../../scripts/write-many.ts';
import { keepContent } from '../../../../src/archive/checked-content.ts';
import { readContent } from '../../../../src/archive/read-content.ts';

// Writes the bare pages that other generators write, by the project's own reader, renderer, Astro and page writer:
// `node tests/bench/build/bare/build.ts CONTENT OUT`. Without checks, data, search and what stands around a comment.
const [, , content = '', out = ''] = process.argv;
process.env['NODE_ENV'] = 'production';
keepContent(resolve(content), readContent(content));
globalThis.archiveWriter = writerInto(out, () => {});
await build({
  configFile: false,
  root: import.meta.dirname,
  srcDir: '.',
  publicDir: './none',
  cacheDir: resolve(join('.cache', 'astro-bare')),
  outDir: resolve(out),
  trailingSlash: 'always',
  logLevel: 'warn',
  integrations: [pageWriter(() => {})],
});
