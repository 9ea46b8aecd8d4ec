import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { serveFolder } from '../../../scripts/static-host.ts';
import type { Archive } from '../../../src/schema/archive.ts';
import { commentDocuments, indexed } from '../../../src/search/documents.ts';
import { launchChromium } from '../../support/chromium.ts';
import type { Search } from './engines.ts';

const FOLDER = join('.cache', 'bench', 'pagefind');

/** A folder with a page for each document and Pagefind's index over them, made by npx; `undefined` where it cannot be. */
export function pagefindSite(archive: Archive): string | undefined {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const document of commentDocuments(archive)) {
    const { number, text, labels, leads } = indexed(document, archive);
    const folder = join(FOLDER, String(number));
    mkdirSync(folder, { recursive: true });
    const words = toHtml({ type: 'text', value: [text, labels, leads].join('\n') });
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>${number}</title><body><main>${words}</main></body></html>`,
    );
  }
  writeFileSync(
    join(FOLDER, 'index.html'),
    '<!doctype html><html lang="en"><title>Pagefind</title><body></body></html>',
  );
  const made = spawnSync('npx', ['--yes', 'pagefind@1.6.0', '--site', FOLDER], {
    encoding: 'utf8',
  });
  return made.status === 0 ? FOLDER : undefined;
}

/**
 * Pagefind over the same documents, asked in Chromium as on a site; `undefined` where npx cannot bring it; `close`
 * when done.
 */
export async function pagefind(
  archive: Archive,
): Promise<{ search: Search; close: () => Promise<void> } | undefined> {
  const site = pagefindSite(archive);
  if (site === undefined) return undefined;
  const host = await serveFolder(site);
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(host.origin);
  return {
    search: (query) =>
      page.evaluate(async (typed) => {
        const { search } = await import(`${location.origin}/pagefind/pagefind.js`);
        const { results } = await search(typed);
        const found: number[] = [];
        for (const result of results)
          found.push(Number((await result.data()).url.replace(/\D/g, '')));
        return found;
      }, query),
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
