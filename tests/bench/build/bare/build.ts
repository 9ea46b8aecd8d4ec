import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { pageWriter } from '../../../../scripts/page-writer.ts';
import { writerInto } from '../../../../scripts/write-many.ts';
import { readSlugged } from '../../../../src/archive/content-files.ts';
import { formatProblems, type Problem } from '../../../../src/archive/problem.ts';
import { readComments } from '../../../../src/archive/read-comments.ts';
import { threadFrontMatter } from '../../../../src/schema/thread.ts';

// Writes the bare pages that other generators write, by the project's own reader, renderer, Astro and page writer:
// `node tests/bench/build/bare/build.ts CONTENT OUT`. Reads what the others read, threads and comments; without checks,
// data, search and what stands around a comment.
const [, , content = '', out = ''] = process.argv;
process.env['NODE_ENV'] = 'production';
const problems: Problem[] = [];
const threads = readSlugged(content, 'threads', threadFrontMatter, problems);
const comments = readComments(content, problems);
if (problems.length > 0) throw new Error(formatProblems(problems));
const unread = { captures: [], themes: [], claims: [], glossary: [] };
globalThis.archiveContent = {
  folder: resolve(content),
  content: { threads, comments, ...unread, problems },
};
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
