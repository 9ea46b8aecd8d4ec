import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { mustFitZip, type OfflineCopy } from '../src/model/offline-copy.ts';
import type { NextSite } from './next-site.ts';
import { offlineFiles } from './offline-files.ts';
import { type Home, offlinePage } from './offline-page.ts';

/** The folder that the zip unpacks to. */
const ROOT = 'h200-debate';
/** Files of which the hashes are listed. */
const LISTED = /^data\/.*\.(jsonl|csv|json|argdown|bib|zip)$|^threads\/[^/]*\.md$/;
/** The earliest time a zip can name: the files have none of their own, and the same site gives the same bytes. */
const TIME = new Date(1980, 0, 1);

/**
 * Writes `data/archive.zip` of a built site, unless the copy is to be `none`, then the hashes of what can be
 * downloaded: `data/archive.zip.sha256` with the zip's size, and `data/SHA256SUMS` by the names files are saved under.
 * @throws Error when the site is too large for a zip.
 */
export function writeDownloads(site: NextSite, copy: OfflineCopy, home: Home): void {
  const { folder } = site;
  if (copy !== 'none') {
    const zip = join(folder, 'data', 'archive.zip');
    writeZip(zip, site.files(), copy, home);
    const bytes = statSync(zip).size;
    mustFitZip(bytes, 'bytes');
    writeFileSync(`${zip}.sha256`, `# ${bytes} bytes\n${sumOf(zip)}`);
    stateSize(join(folder, 'data', 'index.html'), bytes);
  }
  const sums = [...site.files()].flatMap(([path, file]) => (LISTED.test(path) ? sumOf(file) : []));
  writeFileSync(join(folder, 'data', 'SHA256SUMS'), sums.join(''));
}

/** Says on the page of downloads how large the zip is; the page in the zip says nothing of it. */
function stateSize(page: string, bytes: number): void {
  const html = readFileSync(page, 'utf8');
  const size = `${bytes.toLocaleString('en')} bytes`;
  writeFileSync(page, html.replace(/(<span[^>]* data-zip-size[^>]*>)[^<]*/, `$1${size}`));
}

/** A line as `sha256sum` writes and reads it. */
function sumOf(path: string): string {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}\n`;
}

/** File by file, so that a large archive need not fit into memory. */
function writeZip(
  path: string,
  site: ReadonlyMap<string, string>,
  copy: OfflineCopy,
  home: Home,
): void {
  const files = offlineFiles([...site.keys()], copy);
  mustFitZip(files.length, 'files');
  const held = new Set(files);
  const output = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(output, chunk);
  });
  try {
    for (const file of files) {
      const entry = new ZipDeflate(`${ROOT}/${file}`, { level: 9 });
      entry.mtime = TIME;
      zip.add(entry);
      entry.push(offlineBytes(file, readFileSync(site.get(file) ?? ''), held, home), true);
    }
    zip.end();
  } finally {
    closeSync(output);
  }
}

function offlineBytes(
  file: string,
  bytes: Buffer,
  files: ReadonlySet<string>,
  home: Home,
): Uint8Array {
  if (file.endsWith('.html'))
    return Buffer.from(offlinePage(bytes.toString('utf8'), file, files, home));
  if (file.endsWith('.css'))
    return Buffer.from(offlineStyles(bytes.toString('utf8'), files, home.base));
  return bytes;
}

/** A style sheet that finds the fonts beside it: Vite writes both into one folder, and whole paths between them. */
function offlineStyles(css: string, files: ReadonlySet<string>, base: string): string {
  return [...files]
    .filter((file) => file.startsWith('_astro/'))
    .reduce((text, file) => text.replaceAll(`url(${base}${file})`, `url(${basename(file)})`), css);
}
