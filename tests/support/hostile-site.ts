import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../scripts/static-host.ts';
import { type Attack, provoke, watchContext } from './attack.ts';
import { launchChromium } from './chromium.ts';
import { controlPage, payloads } from './hostile-text.ts';
import { inventory, unisolated } from './inventory.ts';
import { loopbackProxy } from './loopback-proxy.ts';
import { THREAD } from './site-browser.ts';

/** What of a comment's own may stand in a page besides what pages are made of. */
const OF_COMMENTS = [
  ...['<a data-host>', '<a data-image-host>', '<blockquote>', '<br>', '<code>', '<em>', '<hr>'],
  ...['<pre>', '<pre class>', '<strong>', '<ol start>', '<span data-code>'],
  ...['<input class>', '<a dir>'],
  ...['id claim-#', 'id card_claim-#'],
];
/** What pages of an archive larger than ours have besides. */
const OF_MANY = [
  '<svg preserveAspectRatio>',
  ...['<search-page data-folder>', '<search-page data-manifest>', '.digits-1'],
];
/** What the archive says of the language of words. */
const IN_LANGUAGES = /^<\w+ (lang|dir)>$/;
/** Pages of the archive whose parts are every page's parts. */
const USUAL = [
  '/',
  '/threads/',
  '/recent/',
  '/dates/',
  '/authors/',
  THREAD,
  '/c/5/',
  '/c/21/',
  '/themes/money/',
  '/map/',
  '/data/',
];

/** A browser at a site of attack strings, behind a proxy that sees all it asks for. */
export interface HostileSite {
  /** What happens at addresses of the site that must not, and what stands there that is not the site's. */
  harmAt(addresses: readonly string[]): Promise<string[]>;
  /** What the strings do without sanitiser and policy, until `enough` dialogs were opened. */
  control(enough?: number): Promise<Attack & { requests: string[] }>;
  close(): Promise<void>;
}

/** Strings to a page of the control. */
const CONTROLLED = 50;

/** Serves the site built in `folder`; `usual` is what pages of the archive itself are made of. */
export async function openHostileSite(
  folder: string,
  usual: ReadonlySet<string>,
): Promise<HostileSite> {
  const site = await serveFolder(folder);
  const proxy = await loopbackProxy(site.origin, controlPage);
  const browser = await launchChromium(proxy.switches);
  const context = await browser.newContext();
  const attack = await watchContext(context);
  const inPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    const result = await use(page);
    await page.close();
    return result;
  };
  return {
    async harmAt(addresses) {
      const harm: string[] = [];
      for (const address of addresses) {
        const found = await inPage(async (page) => {
          await provoke(page, site.origin + address, attack);
          return foreignIn(page, usual).catch((gone) => [String(gone)]);
        });
        const { dialogs, navigations, violations } = attack;
        for (const happened of [dialogs, navigations, violations, proxy.seen])
          found.push(...happened.splice(0));
        harm.push(...found.map((what) => `${address.slice(0, 60)}: ${what.slice(0, 200)}`));
      }
      return harm;
    },
    async control(enough = Number.POSITIVE_INFINITY) {
      for (let batch = 0; batch * CONTROLLED < payloads.length; batch += 1) {
        if (attack.dialogs.length >= enough) break;
        const address = `http://control.example/${batch}/${CONTROLLED}`;
        await inPage((page) => provoke(page, address, attack));
      }
      return { ...attack, requests: proxy.seen };
    },
    async close() {
      await browser.close();
      await proxy.close();
      await site.close();
    },
  };
}

/** What stands in a page, its search answered, that no page of the archive has, and what turns the words beside it. */
async function foreignIn(page: Page, usual: ReadonlySet<string>): Promise<string[]> {
  await page.locator('.outcome[aria-busy]').waitFor({ state: 'detached' });
  const foreign = (await inventory(page)).filter(
    (kind) => !usual.has(kind) && !IN_LANGUAGES.test(kind),
  );
  const turning = await unisolated(page);
  return [...foreign, ...turning.map((place) => `not isolated: ${place}`)];
}

/** The classes that the style sheets name: those of states, too, that no page below happens to be in. */
function classesStyled(folder: string): string[] {
  const assets = join(folder, '_astro');
  return readdirSync(assets)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readFileSync(join(assets, file), 'utf8').match(/\.[a-z][\w-]*/gi) ?? []);
}

/** What pages of the archive itself, built in the folder `clean`, are made of. */
export async function usualKinds(clean: string): Promise<Set<string>> {
  const site = await serveFolder(clean);
  const browser = await launchChromium();
  const context = await browser.newContext();
  const attack = await watchContext(context);
  const page = await context.newPage();
  const usual = new Set([...OF_COMMENTS, ...OF_MANY, ...classesStyled(clean)]);
  for (const path of [...USUAL, '/search/', '/search/?q=zero+sum', '/404.html']) {
    await page.goto(site.origin + path);
    if (path.includes('?'))
      await page.locator('.outcome:not([aria-busy]) li[data-comment] mark').first().waitFor();
    for (const kind of await inventory(page)) usual.add(kind);
    // What is pressed and clicked changes pages, the archive's own too.
    await provoke(page, site.origin + path, attack);
    for (const kind of await inventory(page)) usual.add(kind);
  }
  await browser.close();
  await site.close();
  return usual;
}
