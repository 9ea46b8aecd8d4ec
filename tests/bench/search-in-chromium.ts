import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { serveFolder } from '../../scripts/static-host.ts';
import type { ResultRow } from './results.ts';
import { share } from './search-in-node.ts';
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

/** What is typed key by key while the page's thread is watched, milliseconds from key to key. */
const TYPED = ['zero sum game', 'why should we sell chips to china', 'lose the ai race'];
const KEY_EVERY = 100;

interface Sites {
  ours: string;
  pagefind: string | undefined;
}

/** What only a browser can tell: over a slow line, after many queries, and while someone types. */
export async function figuresInChromium(
  browser: Browser,
  { ours, pagefind }: Sites,
  queries: readonly string[],
  comments: number,
): Promise<ResultRow[]> {
  const slow = await overSlowLink(browser, ours, firstResults);
  const theirs = pagefind ? await overSlowLink(browser, pagefind, firstOfPagefind) : undefined;
  const row = (what: string, ours: number, unit: string, target?: number): ResultRow => ({
    what,
    comments,
    ours,
    unit,
    ...(target === undefined ? {} : { target }),
  });
  const peers = theirs ? { 'Pagefind 1.6.0': share(theirs.ten, 0.5) } : {};
  const { heap, longest, often } = await session(browser, ours, queries);
  return [
    row('Slow 4G, from the key to the first results, cold, median', share(slow.first, 0.5), 's', 1),
    {
      ...row('Slow 4G, from the key to ten results, cold, median', share(slow.ten, 0.5), 's'),
      peers,
    },
    row(`Heap of the worker in Chromium after ${queries.length} queries`, heap / 2 ** 20, 'MB', 40),
    row('Longest time that the page’s thread was busy while typing', longest, 'ms', 5),
    row('The same, median of keys', often, 'ms', 5),
  ];
}

interface Times {
  first: number;
  ten: number;
}

async function overSlowLink(
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
async function firstResults(page: Page, query: string): Promise<Times> {
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

async function firstOfPagefind(page: Page, query: string): Promise<Times> {
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

/** One page in which many queries are asked, then some typed. */
async function session(browser: Browser, site: string, queries: readonly string[]) {
  const host = await serveFolder(site);
  const context = await browser.newContext({ baseURL: `${host.origin}/` });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const worker = Promise.withResolvers<string>();
  devtools.on('Target.attachedToTarget', ({ sessionId }) => worker.resolve(sessionId));
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await page.goto('search/?q=warm');
  await page.locator('.reading-line').first().waitFor({ timeout: 60_000 });
  for (const query of queries) await ask(page, query);
  const heap = await heapOf(devtools, await worker.promise);
  const busy: number[] = [];
  for (const query of TYPED) busy.push(...(await busyWhileTyping(page, query)));
  await context.close();
  await host.close();
  return { heap, longest: Math.max(...busy), often: share(busy, 0.5) };
}

type Devtools = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

const usage = z.object({ id: z.literal(2), result: z.object({ usedSize: z.number() }) });

/** Bytes of the worker's heap once its garbage is gone, and of the buffers that hang on it. */
async function heapOf(devtools: Devtools, sessionId: string): Promise<number> {
  const told = Promise.withResolvers<number>();
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = usage.safeParse(JSON.parse(message));
    if (answer.success) told.resolve(answer.data.result.usedSize);
  });
  const send = (id: number, method: string) =>
    devtools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method }),
    });
  await send(1, 'HeapProfiler.collectGarbage');
  await send(2, 'Runtime.getHeapUsage');
  return told.promise;
}

async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[name="q"]');
    const outcome = document.querySelector('search-page .outcome');
    if (!box || !outcome) return;
    let last = performance.now();
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    observer.observe(outcome, { subtree: true, childList: true, characterData: true });
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Settled: first results, the others and the counts come one after another.
    while (performance.now() - last < 80) await new Promise((done) => setTimeout(done, 20));
    observer.disconnect();
  }, query);
}

/** For each key the longest time until a message that the page sent itself came, in ms. */
async function busyWhileTyping(page: Page, query: string): Promise<number[]> {
  await page.locator('input[name="q"]').fill('');
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let longest = 0;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
    const next = () => {
      performance.measure('busy', { start: 0, duration: longest });
      longest = 0;
    };
    document.addEventListener('keydown', next, true);
    addEventListener('stop', () => {
      document.removeEventListener('keydown', next, true);
      port1.close();
    });
  });
  await page.locator('input[name="q"]').focus();
  await page.keyboard.type(query, { delay: KEY_EVERY });
  return page.evaluate(() => {
    dispatchEvent(new Event('stop'));
    const all = performance.getEntriesByName('busy').map(({ duration }) => duration);
    performance.clearMeasures('busy');
    // Before the first key nothing was watched.
    return all.slice(1);
  });
}
