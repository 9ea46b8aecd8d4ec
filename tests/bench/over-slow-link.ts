import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/static-host.ts';
import { slowLink } from './slow-link.ts';

/** Queries that find ten comments and more in the bench corpus. */
const SLOW_QUERIES = [
  'zero sum',
  'competition',
  'national security',
  'stock market',
  'free trade',
  'selling chips',
  'will america lose the ai race',
  '"primary adversary"',
];

interface Times {
  first: number;
  ten: number;
}

/** Seconds to the first and to ten results of each query, cold, over a slow line. */
export async function overSlowLink(
  browser: Browser,
  site: string,
  timed: (page: Page, query: string) => Promise<Times>,
): Promise<Record<keyof Times, number[]>> {
  const host = await serveFolder(site, '/', 0, true);
  const link = await slowLink(host.origin);
  const found: Record<keyof Times, number[]> = { first: [], ten: [] };
  for (const query of SLOW_QUERIES) {
    const context = await browser.newContext({ baseURL: `${link.origin}/` });
    const page = await context.newPage();
    const { first, ten } = await timed(page, query);
    await context.close();
    found.first.push(first / 1000);
    found.ten.push(ten / 1000);
  }
  await link.close();
  await host.close();
  return found;
}

/** From the first key in a search page on which nothing of the engine was fetched. */
export async function firstResults(page: Page, query: string): Promise<Times> {
  await page.goto('search/', { waitUntil: 'networkidle' });
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[name="q"]');
    const start = performance.now();
    box?.focus();
    if (box) box.value = typed;
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const listed = () => document.querySelectorAll('.outcome .results > li').length;
    const until = async (count: number) => {
      while (listed() < count && performance.now() - start < 30_000) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - start;
    };
    return { first: await until(1), ten: await until(10) };
  }, query);
}

/** The same of Pagefind, which gives its results together. */
export async function firstOfPagefind(page: Page, query: string): Promise<Times> {
  await page.goto('', { waitUntil: 'networkidle' });
  return page.evaluate(async (typed) => {
    const start = performance.now();
    const { search } = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await search(typed);
    await Promise.all(results.slice(0, 10).map((result: { data(): unknown }) => result.data()));
    const ten = performance.now() - start;
    return { first: ten, ten };
  }, query);
}
