import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, siteBrowser, THEME } from '../support/site-browser.ts';

const visit = siteBrowser();

const fontsReady = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

/** Where the two claims of each pair stand that has both: the claim and the first that faces it. */
function pairs(page: Page) {
  return page.locator('.pair').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const own = row.querySelector(':scope > .claim')?.getBoundingClientRect();
      const facing = row.querySelector('.counterpart .claim')?.getBoundingClientRect();
      if (!own || !facing) return [];
      const mirrored = row.classList.contains('right');
      const [left, right] = mirrored ? [facing, own] : [own, facing];
      return [
        {
          beside: left.right < right.left && Math.abs(left.top - right.top) < 2,
          below: facing.top >= own.bottom,
          equal: Math.abs(left.width - right.width) < 2,
          width: Math.min(left.width, right.width),
        },
      ];
    }),
  );
}

/** The words of an element that a reader sees: those that are drawn, and not clipped to nothing. */
const seen = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
        .map((element) => element.textContent?.trim()),
    );

describe('the page of a theme', () => {
  it.each([DESKTOP, { width: 768, height: 1024 }])(
    'sets both sides beside each other, equally wide, at $width px',
    async (viewport) => {
      const page = await visit(THEME, { viewport, kept: true });
      await fontsReady(page);
      const rows = await pairs(page);
      expect(rows.length).toBeGreaterThan(3);
      for (const { beside, equal, width } of rows) {
        expect({ beside, equal }).toEqual({ beside: true, equal: true });
        expect(width).toBeGreaterThan(250);
      }
      expect(await seen(page, '.parallel-heads p')).toEqual(['For selling', 'Against selling']);
      expect(await seen(page, '.claim-side')).toEqual([]);
      expect((await seen(page, '.gutter')).length).toBeGreaterThan(3);
    },
  );

  it('sets an answer below what it answers at 390 px, each claim under the word of its side', async () => {
    const page = await visit(THEME, { viewport: PHONE, kept: true });
    await fontsReady(page);
    const rows = await pairs(page);
    expect(rows.length).toBeGreaterThan(3);
    for (const { below, width } of rows) {
      expect(below).toBe(true);
      expect(width).toBeGreaterThan(300);
    }
    expect(await seen(page, '.parallel-heads')).toEqual([]);
    const claims = await page.locator('.claim').count();
    expect(await seen(page, '.claim-side')).toHaveLength(claims);
  });

  it.each([DESKTOP, PHONE])(
    'comes to a claim that the address names at $width px',
    async (viewport) => {
      const page = await visit(`${THEME}#prosperous-china`, { viewport });
      await fontsReady(page);
      const heading = page.locator('#prosperous-china h3');
      await expect
        .poll(() => heading.evaluate((h) => h.getBoundingClientRect().top))
        .toBeLessThan(200);
      const [named, other] = await page
        .locator('#prosperous-china, #not-zero-sum')
        .evaluateAll((claims) =>
          ['prosperous-china', 'not-zero-sum'].map((id) => {
            const claim = claims.find((candidate) => candidate.id === id);
            return claim && getComputedStyle(claim).backgroundColor;
          }),
        );
      expect(named).not.toBe(other);
    },
  );
});
