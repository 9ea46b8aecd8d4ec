import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkBuilt } from '../../src/ledger/check-built.ts';
import { LEDGER, readLedger } from '../../src/ledger/ledger-file.ts';
import { filesInFolder } from '../../src/ledger/site-files.ts';
import type { LedgerRow } from '../../src/schema/ledger.ts';
import { type BuiltSite, SITES } from './built-site.ts';
import { CONTENT } from './content-copy.ts';

/** The archive's own ledger. */
export const ROWS = readLedger(readFileSync(join(CONTENT, LEDGER), 'utf8')).rows;

/** A copy of a built site's pages in a temporary folder, for a test to spoil. */
export interface SiteCopy {
  read(file: string): string;
  write(file: string, html: string): void;
  /** Replaces words that must stand exactly once in the page. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** What is said of the addresses whose promise the copy breaks: by default those on the pages that were changed. */
  broken(rows?: readonly LedgerRow[]): string[];
}

export function siteCopy({ folder: from }: BuiltSite = firstSite()): SiteCopy {
  const folder = mkdtempSync(join(tmpdir(), 'archive-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(from, folder, { recursive: true, filter: (file) => !/\.(woff2|png|js|css)$/.test(file) });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const changed = new Set<string>();
  const write = (file: string, html: string) => {
    changed.add(file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  };
  return {
    read,
    write,
    edit(file, words, to) {
      const parts = read(file).split(words);
      if (parts.length !== 2)
        throw new Error(`${words} stands ${parts.length - 1} times in ${file}`);
      write(file, parts.join(to));
    },
    remove(file) {
      changed.add(file);
      rmSync(join(folder, file));
    },
    broken: (rows = ROWS.filter(({ path }) => changed.has(fileOf(path)))) =>
      checkBuilt(rows, filesInFolder(folder))
        .map(({ what }) => what)
        .toSorted(),
  };
}

function fileOf(path: string): string {
  return path.slice(1).replace(/^$|\/$/, '$&index.html');
}

function firstSite(): BuiltSite {
  const [site] = SITES;
  if (!site) throw new Error('No site is built.');
  return site;
}

/** The article of a comment on a thread's page, as it is written there. */
export function articleOf(html: string, number: number): string {
  const article = new RegExp(`<article class="c" id="c${number}"[\\s\\S]*?</article>`).exec(html);
  if (!article) throw new Error(`There is no article of comment ${number}.`);
  return article[0];
}
