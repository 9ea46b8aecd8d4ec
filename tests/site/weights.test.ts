import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesIn, fileAt } from '../support/addresses.ts';
import {
  type BuiltSite,
  bytesOf,
  filesEnding,
  type Page,
  pageIn,
  SITES,
} from '../support/built-site.ts';
import { attribute, withTag } from '../support/page-elements.ts';
import { scriptsOf, withImports } from '../support/scripts.ts';
import { SEED_THREAD_PAGE } from '../support/seed.ts';

const KB = 1024;

interface Weight {
  files: number;
  raw: number;
  gzip: number;
  brotli: number;
}

const table: string[][] = [['', 'files', 'raw', 'gzip', 'brotli', 'budget']];

/** The weight of files as served, each compressed by itself; noted in the table. */
function weigh(what: string, site: BuiltSite, files: string[], budget: string): Weight {
  const weight = { files: files.length, raw: 0, gzip: 0, brotli: 0 };
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  for (const bytes of files.map((file) => bytesOf(site, file))) {
    weight.raw += bytes.length;
    weight.gzip += gzipSync(bytes, { level: 9 }).length;
    weight.brotli += brotliCompressSync(bytes, { params }).length;
  }
  table.push([`${what}, ${site.name}`, ...Object.values(weight).map(String), budget]);
  return weight;
}

function stylesOf(site: BuiltSite, { elements, address }: Page): string[] {
  return withTag(elements, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .flatMap(addressesIn)
    .flatMap((target) => fileAt(site, address, target) ?? []);
}

afterAll(() => {
  const line = ([what = '', ...numbers]: string[]) =>
    what.padEnd(48) + numbers.map((number) => number.padStart(14)).join('');
  console.log(`Bytes\n${table.map(line).join('\n')}`);
});

describe.each(SITES)('The site $name', (site) => {
  it('has fonts of at most 120,000 bytes in all', () => {
    const fonts = filesEnding(site, /\.(?:woff2?|ttf|otf)$/);
    expect(fonts.length).toBeGreaterThan(0);
    expect(weigh('Fonts', site, fonts, 'raw 120000').raw).toBeLessThanOrEqual(120_000);
  });

  it('preloads two fonts on every page, and a third on the home page', () => {
    for (const { file, elements } of site.pages) {
      const preloads = withTag(elements, 'link').filter(
        (link) => attribute(link, 'rel') === 'preload',
      );
      expect(preloads.every((link) => attribute(link, 'as') === 'font')).toBe(true);
      const fonts = new Set(preloads.flatMap(addressesIn));
      expect(fonts.size, file).toBe(file === 'index.html' ? 3 : 2);
      expect(preloads, file).toHaveLength(fonts.size);
    }
  });

  it('has a thread page of at most 45 KB with its styles and scripts, compressed', () => {
    const page = pageIn(site, SEED_THREAD_PAGE);
    const styles = stylesOf(site, page);
    const scripts = withImports(site, scriptsOf(site, page), false);
    expect(styles.length).toBeGreaterThan(0);
    expect(scripts.length).toBeGreaterThan(0);
    weigh('Thread page, HTML alone', site, [page.file], '');
    const { brotli } = weigh(
      'Thread page',
      site,
      [page.file, ...styles, ...scripts],
      'brotli 46080',
    );
    expect(brotli).toBeLessThanOrEqual(45 * KB);
  });

  it('has at most 8 KB of JavaScript that pages outside search load, and 9.5 KB for what a reader asks for', () => {
    const pages = site.pages.filter(({ file }) => file !== 'search/index.html');
    const entries = pages.flatMap((page) => scriptsOf(site, page));
    const atOnce = withImports(site, entries, false);
    const onRequest = withImports(site, entries, true).filter((file) => !atOnce.includes(file));
    expect(atOnce).toContain('theme.js');
    expect(onRequest.length).toBeGreaterThan(0);
    const loaded = weigh('JavaScript outside search', site, atOnce, 'brotli 8192');
    expect(loaded.brotli).toBeLessThanOrEqual(8 * KB);
    const asked = weigh('JavaScript on request', site, onRequest, 'brotli 9728');
    expect(asked.brotli).toBeLessThanOrEqual(9.5 * KB);
  });

  it('loads the marking of words only when a script asks for it', () => {
    const marking = filesEnding(site, /mark-words.*\.js$/);
    expect(marking).toHaveLength(1);
    for (const page of site.pages) {
      const scripts = scriptsOf(site, page);
      const atOnce = withImports(site, scripts, false);
      expect(atOnce.filter((file) => marking.includes(file))).toEqual([]);
    }
    const scripts = scriptsOf(site, pageIn(site, SEED_THREAD_PAGE));
    expect(withImports(site, scripts, true)).toEqual(expect.arrayContaining(marking));
  });

  it('has styles of at most 34 KB, 7.2 KB compressed, that every page loads', () => {
    const [first = [], ...others] = site.pages.map((page) => stylesOf(site, page));
    const shared = first.filter((file) => others.every((styles) => styles.includes(file)));
    const { raw, brotli } = weigh('Styles of every page', site, shared, 'brotli 7372');
    expect(raw).toBeLessThanOrEqual(34 * KB);
    expect(brotli).toBeLessThanOrEqual(7.2 * KB);
  });

  it('has styles of at most 42 KB, 9.2 KB compressed, on any page', () => {
    const sheets = new Map(site.pages.map((page) => [stylesOf(site, page).join(), page]));
    for (const page of sheets.values()) {
      const styles = stylesOf(site, page);
      const { raw, brotli } = weigh(`Styles of ${page.file}`, site, styles, 'brotli 9421');
      expect(raw).toBeLessThanOrEqual(42 * KB);
      expect(brotli).toBeLessThanOrEqual(9.2 * KB);
    }
  });

  it('links every page to a style sheet', () => {
    const bare = site.pages.filter((page) => stylesOf(site, page).length === 0);
    expect(bare.map(({ file }) => file)).toEqual([]);
  });
});
