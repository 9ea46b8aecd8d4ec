import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Content } from '../../../src/archive/read-content.ts';

/** What another generator needs for the bare pages: one for each comment, one for each thread with all its comments. */
export interface Peer {
  name: string;
  /** The program and its arguments, run in the folder that `write` filled; undefined where it cannot be had. */
  program(): [string, ...string[]] | undefined;
  /** What it is asked for its version with. */
  version: string;
  /** What it is run with. */
  args: string[];
  /** The argument that has it write the site into a folder. */
  into(folder: string): string;
  write(folder: string, content: Content): void;
}

const ELEVENTY = '@11ty/eleventy@3.1.8';

export const PEERS: Peer[] = [
  {
    name: 'Eleventy',
    program: fromRegistry,
    version: '--version',
    args: ['--quiet'],
    into: (folder) => `--output=${folder}`,
    write: writeEleventy,
  },
  {
    name: 'Hugo',
    program: () => ['hugo'],
    version: 'version',
    args: ['--quiet'],
    into: (folder) => `--destination=${folder}`,
    write: writeHugo,
  },
];

/** A peer that is on this machine. */
export interface Found extends Pick<Peer, 'name' | 'into' | 'write'> {
  version: string;
  /** The program and its arguments. */
  command: readonly string[];
}

/** A peer with its version, or undefined, and a word, where it cannot be had. */
export function found({ name, into, write, args, ...peer }: Peer): Found | undefined {
  const program = peer.program();
  const said = program && printed([...program, peer.version]);
  const version = /\d+\.\d+\.\d+/.exec(said ?? '')?.[0];
  if (program && version) return { name, into, write, version, command: [...program, ...args] };
  console.log(`${name} is not on this machine and could not be fetched: skipped.`);
  return undefined;
}

/** Eleventy as npx keeps it, so that npx itself is not measured. */
function fromRegistry(): [string, ...string[]] | undefined {
  const where = printed(['npx', '--yes', '--package', ELEVENTY, '--call', 'command -v eleventy']);
  return where === undefined ? undefined : [process.execPath, realpathSync(where.trim())];
}

function printed([program = '', ...args]: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

function writeEleventy(folder: string, { comments, threads }: Content): void {
  const write = writerIn(folder);
  // `package.json` of the project says that .js files are modules.
  write('package.json', '{ "type": "module" }');
  write(
    'eleventy.config.js',
    `export default (config) => { config.setTemplateFormats(['md']); return { dir: { includes: '_includes' }, markdownTemplateEngine: false }; };`,
  );
  write('_includes/comment.njk', page('{{ title }}', '{{ content | safe }}'));
  const one = '<article id="c{{ item.fileSlug }}">{{ item.content | safe }}</article>';
  const all = `{% for item in collections[thread] %}${one}{% endfor %}`;
  write('_includes/thread.njk', page('{{ title }}', all));
  for (const { comment, body } of comments) {
    const { number, thread } = comment;
    const head = { layout: 'comment.njk', title: `Comment ${number}`, tags: [thread] };
    write(`c/${number}.md`, file(head, body));
  }
  for (const { slug, data } of threads) {
    write(`threads/${slug}.md`, file({ layout: 'thread.njk', title: data.title, thread: slug }));
  }
}

function writeHugo(folder: string, { comments, threads }: Content): void {
  const write = writerIn(folder);
  write(
    'config.json',
    JSON.stringify({
      baseURL: 'https://example.org/',
      title: 'Bench',
      disableKinds: ['RSS', 'sitemap', 'home', 'section', '404'],
      taxonomies: { thread: 'threads' },
    }),
  );
  write('layouts/_default/single.html', page('{{ .Title }}', '{{ .Content }}'));
  const one = '<article id="c{{ .File.ContentBaseName }}">{{ .Content }}</article>';
  write('layouts/_default/term.html', page('{{ .Title }}', `{{ range .Pages }}${one}{{ end }}`));
  for (const { comment, body } of comments) {
    const { number, thread } = comment;
    write(`content/c/${number}.md`, file({ title: `Comment ${number}`, threads: [thread] }, body));
  }
  for (const { slug, data } of threads) {
    write(`content/threads/${slug}/_index.md`, file({ title: data.title }));
  }
}

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${main}</main></body></html>`;
}

/** A Markdown file with front matter in JSON, which is YAML. */
function file(head: object, body = ''): string {
  return `---\n${JSON.stringify(head)}\n---\n${body}`;
}

function writerIn(folder: string): (path: string, text: string) => void {
  rmSync(folder, { recursive: true, force: true });
  return (path, text) => {
    const at = join(folder, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
  };
}
