import type { Browser } from 'playwright-core';
import { firstOfPagefind, firstResults, overSlowLink } from './over-slow-link.ts';
import { type ResultRow, rowsOf } from './results.ts';
import { share } from './search-in-node.ts';
import { searchSession } from './search-session.ts';

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
  const row = rowsOf(comments);
  const peers = theirs ? { 'Pagefind 1.6.0': share(theirs.ten, 0.5) } : {};
  const { heap, thread } = await searchSession(browser, ours, queries);
  return [
    row('Slow 4G, from the key to the first results, cold, median', share(slow.first, 0.5), 's', 1),
    {
      ...row('Slow 4G, from the key to ten results, cold, median', share(slow.ten, 0.5), 's'),
      peers,
    },
    row(`Heap of the worker in Chromium after ${queries.length} queries`, heap / 2 ** 20, 'MB', 40),
    row(
      'Longest run of our scripts on the page’s thread while typing',
      Math.max(...thread.scripts),
      'ms CPU',
      5,
    ),
    row(
      'Longest task of the page’s thread after a key, drawing included',
      Math.max(...thread.busy),
      'ms CPU',
      5,
    ),
    row('The same, median of keys', share(thread.busy, 0.5), 'ms CPU', 5),
    row('Longest task after a key where no script hears of it', Math.max(...thread.idle), 'ms CPU'),
    row('The same, median of keys', share(thread.idle, 0.5), 'ms CPU'),
  ];
}
