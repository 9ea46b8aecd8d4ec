import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nextSite } from '../../scripts/next-site.ts';
import { writeDownloads } from '../../scripts/offline-zip.ts';
import { addressesIn, addressesInCss } from '../support/addresses.ts';
import { type BuiltSite, bytesOf, SITES } from '../support/built-site.ts';
import {
  attribute,
  elementsOfPage,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';

const ROOT = 'h200-debate/';

function unzippedFiles(zip: Uint8Array): Map<string, Buffer> {
  return new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name.slice(ROOT.length),
      Buffer.from(bytes),
    ]),
  );
}

/** The zip written anew for a copy of the built site. */
function zipOfCopy(site: BuiltSite, copy: 'whole' | 'threads'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'archive-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(site.folder, folder, { recursive: true });
  writeDownloads(nextSite(folder), copy, { address: site.origin + site.base, base: site.base });
  return readFileSync(join(folder, 'data', 'archive.zip'));
}

/** The addresses and the ids of every page, and the addresses of every style sheet. */
function readAll(files: ReadonlyMap<string, Buffer>) {
  return [...files].map(([file, bytes]) => {
    const elements = file.endsWith('.html') ? elementsOfPage(bytes.toString('utf8')) : [];
    const own = elements.filter((element) => attribute(element, 'rel') !== 'canonical');
    return {
      file,
      ids: new Set(elements.map((element) => attribute(element, 'id'))),
      addresses: file.endsWith('.css')
        ? addressesInCss(bytes.toString('utf8'))
        : own.flatMap(addressesIn),
    };
  });
}

/** The addresses that lead to no file in the zip, or to no id in it, and not out of it either. */
function leadingNowhere(files: ReadonlyMap<string, Buffer>): string[] {
  const read = readAll(files);
  const byFile = new Map(read.map((page) => [page.file, page]));
  return read.flatMap(({ file, addresses }) =>
    addresses
      .filter((address) => {
        if (/^(?:https?|mailto):/.test(address)) return false;
        const { pathname, hash } = new URL(address, `http://zip/${file}`);
        const target = byFile.get(pathname.slice(1));
        return (
          !target || address.startsWith('/') || (hash !== '' && !target.ids.has(hash.slice(1)))
        );
      })
      .map((address) => `${file}: ${address}`),
  );
}

describe.each(SITES)('The zip of the site $name', (site) => {
  const zip = bytesOf(site, 'data/archive.zip');
  const files = unzippedFiles(zip);

  it('has its size and its hash in a file beside it', () => {
    const hash = createHash('sha256').update(zip).digest('hex');
    const side = bytesOf(site, 'data/archive.zip.sha256').toString('utf8');
    expect(side).toBe(`# ${zip.length} bytes\n${hash}  archive.zip\n`);
  });

  it('has its size on the page of downloads, but for the page in the zip', () => {
    const size = `${zip.length.toLocaleString('en')} bytes`;
    const row = (html: string) =>
      withClass(elementsOfPage(html), 'download')
        .map(readingOf)
        .find((text) => text.startsWith('archive.zip'));
    expect(row(bytesOf(site, 'data/index.html').toString('utf8'))).toMatch(`archive.zip ${size} `);
    expect(row(files.get('data/index.html')?.toString('utf8') ?? '')).toMatch(/^archive\.zip The /);
  });

  it('is the same, byte for byte, when it is written again', () => {
    expect(zipOfCopy(site, 'whole').equals(zip)).toBe(true);
  });

  it('holds its files in order, in one folder, each with one time', () => {
    const names = Object.keys(unzipSync(zip));
    expect(names).toEqual(names.toSorted());
    expect(names.filter((name) => !name.startsWith(ROOT))).toEqual([]);
    const records = zip.toString('latin1').split('PK\u0001\u0002').slice(1);
    expect(records).toHaveLength(names.length);
    const times = records.map((record) => record.slice(8, 12));
    expect(new Set(times).size).toBe(1);
  });

  it('holds every page but the one for lost readers, and the data and captures as they are', () => {
    const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
    const built = site.pages.map(({ file }) => file).filter((file) => file !== '404.html');
    expect(pages.toSorted()).toEqual(built.toSorted());
    const asTheyAre = [...site.files].filter(
      (file) => /^(?:captures|data)\//.test(file) && !/\.html$|archive\.zip|SHA256SUMS/.test(file),
    );
    expect(asTheyAre.length).toBeGreaterThan(5);
    for (const file of asTheyAre)
      expect(files.get(file)?.equals(bytesOf(site, file)), file).toBe(true);
  });

  it('has no script, no form and nothing for robots', () => {
    expect(
      [...files.keys()].filter((file) => /\.js$|robots|_headers|search\/index-/.test(file)),
    ).toEqual([]);
    for (const [file, bytes] of files) {
      if (!file.endsWith('.html')) continue;
      const elements = elementsOfPage(bytes.toString('utf8'));
      expect(withTag(elements, 'script', 'form', 'noscript', 'template'), file).toEqual([]);
      const policy = withTag(elements, 'meta').map((meta) => attribute(meta, 'http-equiv'));
      expect(policy, file).toContain('Content-Security-Policy');
    }
  });

  it('has no link, picture or typeface that leads nowhere', () => {
    expect(readAll(files).flatMap(({ addresses }) => addresses).length).toBeGreaterThan(500);
    expect(leadingNowhere(files)).toEqual([]);
  });

  it('leads to the website for what it does not hold', () => {
    const elements = elementsOfPage(files.get('data/index.html')?.toString('utf8') ?? '');
    const addresses = elements.flatMap(addressesIn);
    expect(addresses).toContain(`${site.origin}${site.base}data/archive.zip.sha256`);
  });

  it('holds above the limit the threads without the comments’ own pages, whose links lead to the website', () => {
    const small = unzippedFiles(zipOfCopy(site, 'threads'));
    expect([...small.keys()].filter((file) => file.startsWith('c/'))).toEqual([]);
    expect(small.has('data/comments.jsonl')).toBe(true);
    expect(leadingNowhere(small)).toEqual([]);
    const thread = small.get('threads/chinatalk-h200/index.html')?.toString('utf8') ?? '';
    expect(thread).toContain(`href="${site.origin}${site.base}c/5/"`);
    expect(thread).toContain('href="#c5"');
  });
});
