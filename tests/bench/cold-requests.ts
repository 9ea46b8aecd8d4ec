import type { Browser, Page } from 'playwright-core';

/** Does a search in a page and tells when its results were there, in milliseconds since 1970. */
export type Search = (page: Page, query: string) => Promise<number>;

/** The paths that a browser which has nothing yet asked for before the results of a query were there. */
export async function coldRequests(
  browser: Browser,
  origin: string,
  query: string,
  search: Search,
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: `${origin}/` });
  const page = await context.newPage();
  const all: { path: string; started: Promise<number> }[] = [];
  page.on('request', (request) => {
    // What has no answer when the page is closed was asked for after the results.
    const started = request.response().then(
      () => request.timing().startTime,
      () => Number.POSITIVE_INFINITY,
    );
    all.push({ path: new URL(request.url()).pathname, started });
  });
  const there = await search(page, query);
  const paths: string[] = [];
  for (const { path, started } of all) if ((await started) <= there) paths.push(path);
  await context.close();
  return paths;
}

/** Searches by the page of the site: all of the first ten results are there when the page is no longer busy. */
export const byThePage: Search = async (page, query) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const outcome = document.querySelector('search-page .outcome');
      if (!outcome || outcome.ariaBusy || !document.querySelector('.reading-line')) return;
      observer.disconnect();
      performance.mark('there');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => performance.getEntriesByName('there').length > 0, undefined, {
    timeout: 60_000,
  });
  return page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('there')[0]?.startTime ?? 0),
  );
};

/** Searches by Pagefind, in a page that holds nothing else. */
export const byPagefind: Search = async (page, query) => {
  await page.goto('');
  return page.evaluate(async (typed) => {
    const { search } = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await search(typed);
    await Promise.all(results.slice(0, 10).map((result: { data(): unknown }) => result.data()));
    return performance.timeOrigin + performance.now();
  }, query);
};
