import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  DESKTOP,
  eventually,
  fragment,
  PHONE,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();

const LANDINGS = [DESKTOP, PHONE].flatMap((viewport) => [
  { viewport, width: viewport.width, scripts: 'with scripts', javaScriptEnabled: true },
  { viewport, width: viewport.width, scripts: 'without scripts', javaScriptEnabled: false },
]);

/** Where a comment begins, as a share of the screen's height from its top. */
function top(page: Page, number: number): Promise<number> {
  return page
    .locator(`#c${number}`)
    .evaluate((comment) => comment.getBoundingClientRect().top / innerHeight);
}

/** The numbers of the comments that have a band of colour behind them. */
function banded(page: Page): Promise<number[]> {
  return page.locator('article.c').evaluateAll((comments) =>
    comments.flatMap((comment) => {
      const { content, backgroundColor } = getComputedStyle(comment, '::before');
      const drawn = content !== 'none' && !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
      const paper = getComputedStyle(document.body).backgroundColor;
      return drawn && backgroundColor !== paper ? [Number(comment.id.slice(1))] : [];
    }),
  );
}

const isInUpperHalf = (share: number) => share >= 0 && share < 0.5;

describe.each(LANDINGS)('the address of a comment at $width px, $scripts', (landing) => {
  it('brings the comment into the upper half of the screen', async () => {
    const page = await visit(`${THREAD}#c12`, { ...landing, kept: true });
    await eventually(() => top(page, 12).then(isInUpperHalf)).toBe(true);
  });

  it('puts a band of colour behind that comment and no other', async () => {
    const page = await visit(`${THREAD}#c5`, { ...landing, kept: true });
    expect(await banded(page)).toEqual([5]);
  });

  it('has a band that reaches around the whole comment and not off the screen', async () => {
    const page = await visit(`${THREAD}#c5`, { ...landing, kept: true });
    const { left, right, width } = await page.locator('#c5').evaluate((comment) => {
      const { left, right } = comment.getBoundingClientRect();
      const band = getComputedStyle(comment, '::before');
      return {
        left: left + Number.parseFloat(band.left),
        right: right - Number.parseFloat(band.right),
        width: innerWidth,
      };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(right - left).toBeGreaterThan(300);
  });
});

describe('a comment that the address names', () => {
  it('keeps its band: no script takes it away later and no animation fades it', async () => {
    const page = await visit(`${THREAD}#c5`, { before: (page) => page.clock.install() });
    await page.clock.runFor(60_000);
    expect(await banded(page)).toEqual([5]);
    const moving = await page.locator('#c5').evaluate((comment) => {
      const { animationName, transitionDuration } = getComputedStyle(comment, '::before');
      return [animationName, transitionDuration, comment.getAnimations({ subtree: true }).length];
    });
    expect(moving).toEqual(['none', '0s', 0]);
  });

  it('is unfolded and brought into view when its branch was folded', async () => {
    const page = await visit(THREAD, { kept: true });
    await page.locator('#b3 > details > summary').click();
    expect(await page.locator('#c5').isVisible()).toBe(false);
    await page.evaluate(() => {
      location.hash = '#c5';
    });
    await page.locator('#c5').waitFor();
    await eventually(() => top(page, 5).then(isInUpperHalf)).toBe(true);
    expect(await banded(page)).toEqual([5]);
  });

  it('is unfolded even when the address named it already', async () => {
    const page = await visit(`${THREAD}#c5`, { kept: true });
    await page.locator('#b3 > details > summary').evaluate((summary) => {
      if (summary instanceof HTMLElement) summary.click();
    });
    expect(await page.locator('#c5').isVisible()).toBe(false);
    await page.locator('.rail a[href="#c5"]').click();
    await page.locator('#c5').waitFor();
    await eventually(() => top(page, 5).then(isInUpperHalf)).toBe(true);
  });

  it('is reached from the comments around it by their links', async () => {
    const page = await visit(THREAD, { kept: true });
    await page.locator('#c4 .app').getByRole('link', { name: '5', exact: true }).click();
    await eventually(() => banded(page)).toEqual([5]);
    await page.locator('#c5').getByRole('link', { name: 'reply to 4' }).click();
    await eventually(() => banded(page)).toEqual([4]);
    await page.goBack();
    await eventually(() => banded(page)).toEqual([5]);
  });

  it('is reached from its column in the record on the home page', async () => {
    const page = await visit('/', { kept: true });
    await page.getByRole('link', { name: /^Comment 5,/ }).click();
    await page.waitForURL(`**${THREAD}#c5`);
    await eventually(() => top(page, 5).then(isInUpperHalf)).toBe(true);
  });
});

describe('the address of a branch', () => {
  it.each([true, false])(
    'marks the comment and all its replies, and no more (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await visit(`${THREAD}#b3`, { javaScriptEnabled, kept: true });
      expect(await banded(page)).toEqual([3, 4, 5, 6, 7]);
      await eventually(() => top(page, 3).then(isInUpperHalf)).toBe(true);
      expect(await fragment(page)).toBe('#b3');
    },
  );
});
