import { describe, expect, it } from 'vitest';
import { settled } from '../support/settings.ts';
import { PAGE_TYPES, PHONE, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('nothing jumps while a phone loads', () => {
  it.each(PAGE_TYPES)('the page $name', async ({ path }) => {
    const page = await visit(path, {
      viewport: PHONE,
      before: async (page) => {
        // The scripts come after the first paint, as on a slow line.
        await page.route('**/_astro/*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        });
        await page.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              performance.mark('shift', { detail: JSON.stringify(entry.toJSON()) });
          }).observe({ type: 'layout-shift', buffered: true });
        });
      },
    });
    await settled(page, path, true);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shifts = await page.evaluate(() =>
      performance
        .getEntriesByName('shift')
        .map((mark) => ('detail' in mark ? Number(JSON.parse(String(mark.detail)).value) : 0)),
    );
    // Above 0.1 it is felt, above 0.25 it is poor (web.dev, cumulative layout shift). Where a query is answered the
    // line that says what is being fetched gives way to the answer.
    const most = path.includes('?q=') ? 0.25 : 0.1;
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(most);
  });
});
