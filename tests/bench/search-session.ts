import type { Browser, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { serveFolder } from '../../scripts/static-host.ts';
import { pageThread } from './page-thread.ts';

/** One page in which many queries are asked, then some typed: bytes of the worker's heap, and what keeps the page's thread busy. */
export async function searchSession(browser: Browser, site: string, queries: readonly string[]) {
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
  const thread = await pageThread(page, devtools);
  await context.close();
  await host.close();
  return { heap, thread };
}

const usage = z.object({ id: z.literal(2), result: z.object({ usedSize: z.number() }) });

/** Bytes of the worker's heap once its garbage is gone, and of the buffers that hang on it. */
async function heapOf(devtools: CDPSession, sessionId: string): Promise<number> {
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
