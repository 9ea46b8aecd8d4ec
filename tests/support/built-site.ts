import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { attribute, elementsOfPage, type HtmlElement } from './page-elements.ts';

export interface Page {
  /** Its file, as a path inside the site's folder. */
  file: string;
  /** The path on the host at which it is read. */
  address: string;
  html: string;
  elements: HtmlElement[];
  ids: string[];
}

export interface BuiltSite {
  name: string;
  folder: string;
  origin: string;
  base: string;
  files: ReadonlySet<string>;
  pages: Page[];
}

/** The builds of the archive that scripts/test.ts makes. */
export const SITES = [
  readSite({
    name: 'at the root of a host',
    folder: process.env['SITE_DIST'] || 'dist',
    origin: 'http://localhost:4321',
    base: '/',
  }),
  readSite({
    name: 'under a base path',
    folder: process.env['SITE_DIST_BASE'] || '.cache/dist-base',
    origin: 'https://archive.example',
    base: '/h200-debate/',
  }),
];

/** The build of comments that are hard to show, which only tests of sound markup need. */
export const hardSite = () =>
  readSite({
    name: 'of comments that are hard to show',
    folder: process.env['SITE_DIST_HARD'] || '.cache/dist-hard',
    origin: 'http://localhost:4321',
    base: '/',
  });

function readSite(at: Pick<BuiltSite, 'name' | 'folder' | 'origin' | 'base'>): BuiltSite {
  if (!existsSync(join(at.folder, 'index.html')))
    throw new Error(`No site is built in ${at.folder}: run \`npm test\`, which builds it.`);
  const files = readdirSync(at.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(at.folder, sep).length))
    .map((path) => path.replaceAll(sep, '/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(at.folder, at.base, file));
  return { ...at, files: new Set(files), pages };
}

function readPage(folder: string, base: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const elements = elementsOfPage(html);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  return { file, address: addressOf(base, file), html, elements, ids };
}

function addressOf(base: string, file: string): string {
  // Hosts answer with this page at any address, so its links must hold at any.
  if (file === '404.html') return `${base}no/such/page/`;
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

/** @throws Error when the site has no such page. */
export function pageIn({ pages, folder }: BuiltSite, file: string): Page {
  const page = pages.find((candidate) => candidate.file === file);
  if (!page) throw new Error(`There is no page ${file} in ${folder}.`);
  return page;
}

export function bytesOf({ folder }: BuiltSite, file: string): Buffer {
  return readFileSync(join(folder, file));
}

export function filesEnding({ files }: BuiltSite, ending: RegExp): string[] {
  return [...files].filter((file) => ending.test(file));
}
