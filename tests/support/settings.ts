import type { BrowserContextOptions, Page } from 'playwright-core';
import { PAGE_TYPES } from './site-browser.ts';

/** One way to look at a page. */
export interface Setting {
  colorScheme: 'light' | 'dark';
  width: 320 | 1280;
  /** Whether the site's scripts run or are kept from loading. */
  scripts: boolean;
}

/** All eight ways. */
export const SETTINGS: readonly Setting[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ([320, 1280] as const).flatMap((width) =>
    [true, false].map((scripts) => ({ colorScheme, width, scripts })),
  ),
);

/** The eight as four pairs, of which each holds both values of every choice. */
const PAIRWISE = [
  { colorScheme: 'light', width: 320, scripts: true },
  { colorScheme: 'dark', width: 1280, scripts: false },
  { colorScheme: 'dark', width: 320, scripts: true },
  { colorScheme: 'light', width: 1280, scripts: false },
  { colorScheme: 'light', width: 1280, scripts: true },
  { colorScheme: 'dark', width: 320, scripts: false },
  { colorScheme: 'light', width: 320, scripts: false },
  { colorScheme: 'dark', width: 1280, scripts: true },
] as const satisfies readonly Setting[];

type PageType = (typeof PAGE_TYPES)[number];

/**
 * Every type of page in two settings that share nothing, so that each page meets each colour scheme, width and state
 * of the scripts; over all pages, every two of these meet, too.
 */
export const PAIRS: readonly { page: PageType; settings: readonly Setting[] }[] = PAGE_TYPES.map(
  (page, index) => {
    const first = (index * 2) % PAIRWISE.length;
    return { page, settings: PAIRWISE.slice(first, first + 2) };
  },
);

/** The browser's part of a setting. */
export function optionsOf({ colorScheme, width }: Setting): BrowserContextOptions {
  return { colorScheme, viewport: { width, height: 800 } };
}

/** Keeps the site's scripts from loading, as a blocker or a lost connection does. */
export function blockScripts(page: Page) {
  return page.route('**/*.js', (route) => route.abort());
}

/** Waits for what a page shows only after its scripts have run. */
export async function settled(page: Page, path: string, scripts: boolean): Promise<void> {
  if (!scripts || !path.includes('?q=')) return;
  await page.locator('li[data-comment]').first().waitFor();
  // The count is announced last, once the results stand.
  await page.getByRole('status').first().filter({ hasText: /\d/ }).waitFor({ state: 'attached' });
}
