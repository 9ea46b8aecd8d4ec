import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, searchBox, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\'"--></style></script><svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  'javascript:alert(1)',
  '</title><body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '<mark>zero sum</mark>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  `${'<b>'.repeat(400)}alert`,
];

/** How many elements of each name stand in the page. */
function elements(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { localName } of document.querySelectorAll('*:not(.outcome *, .found *)'))
      counts[localName] = (counts[localName] ?? 0) + 1;
    return counts;
  });
}

/** Names of elements that stand in an answer although no answer is made of them. */
function foreign(page: Page): Promise<string[]> {
  const own = 'a, article, b, bdi, button, div, h1, li, mark, ol, p, span, ul';
  return page
    .locator('.outcome *, .found *, .marking *')
    .evaluateAll((all, own) => all.filter((e) => !e.matches(own)).map((e) => e.localName), own);
}

/** What the search page announces once typing has paused; the page's clock is put forward instead of waiting. */
async function announced(page: Page): Promise<string | null> {
  await page.clock.fastForward(500);
  return page.getByRole('status').first().textContent();
}

/** Opens an address with each of the hostile words in turn; a dialog would fail the test. */
async function withEach(
  address: (typed: string) => string,
  check: (page: Page, typed: string) => Promise<void>,
): Promise<void> {
  const page = await visit('/about/', { before: (page) => page.clock.install() });
  for (const typed of HOSTILE) {
    await page.goto(address(typed));
    await check(page, typed);
    expect(await foreign(page), typed).toEqual([]);
  }
}

describe('hostile words in the address', () => {
  it('are text and nothing else on the search page', async () => {
    const usual = await elements(await visit('/search/'));
    await withEach(
      (q) => `/search/?${new URLSearchParams({ q })}`,
      async (page, typed) => {
        await eventually(() => announced(page)).toContain(`“${typed}”`);
        expect(await searchBox(page).inputValue()).toBe(typed);
        expect(await elements(page), typed).toEqual(usual);
      },
    );
  });

  it('are text and nothing else on the thread page', async () => {
    await withEach(
      (q) => `${THREAD}?${new URLSearchParams({ q })}`,
      async (page, typed) => {
        await eventually(() => page.locator('.marking').textContent()).toContain(`“${typed}”`);
      },
    );
  });

  it('name no thread to search, and break nothing', async () => {
    const thread = HOSTILE.join('');
    const page = await visit(`/search/?${new URLSearchParams({ q: 'zero sum', thread })}`);
    await page.locator('li[data-comment="5"]').waitFor();
    expect(await foreign(page)).toEqual([]);
  });

  it('put into the box by typing are text and nothing else', async () => {
    const page = await visit('/search/', { before: (page) => page.clock.install() });
    for (const typed of HOSTILE) {
      await searchBox(page).fill(typed);
      await eventually(() => announced(page)).toContain(`“${typed}”`);
      expect(await foreign(page), typed).toEqual([]);
    }
  });
});
