import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../../src/archive/read-content.ts';

/** What another generator needs for the bare pages: one for each comment, one for each thread with all its comments. */
export interface Peer {
  name: string;
  /** The program and its arguments, run in the folder that `write` filled. */
  command: [string, ...string[]];
  /** Prints the version; where it fails, the peer is not there. */
  version: [string, ...string[]];
  /** Where it writes the site. */
  out: string;
  write(folder: string, content: Content): void;
}

const ELEVENTY = '@11ty/eleventy@3.1.8';

export const PEERS: Peer[] = [
  {
    name: 'Eleventy',
    command: ['npx', '--yes', ELEVENTY, '--quiet'],
    version: ['npx', '--yes', ELEVENTY, '--version'],
    out: '_site',
    write: writeEleventy,
  },
  {
    name: 'Hugo',
    command: ['hugo', '--quiet'],
    version: ['hugo', 'version'],
    out: 'public',
    write: writeHugo,
  },
];

/** The version of a peer, or undefined where it cannot be had. */
export function versionOf({ version: [program, ...args] }: Peer): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? /\d+\.\d+\.\d+/.exec(stdout)?.[0] : undefined;
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
