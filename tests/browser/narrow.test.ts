import { describe, expect, it } from 'vitest';
import { PAGE_TYPES, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();
const viewport = { width: 320, height: 640 };

describe('a screen 320 px wide', () => {
  it.each(PAGE_TYPES)('shows the page $name without scrolling sideways', async ({ path }) => {
    const page = await visit(path, { viewport, kept: true });
    if (path.includes('?q=')) await page.locator('li[data-comment]').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
  });

  it('shows no text beyond its edges on the thread page', async () => {
    const page = await visit(THREAD, { viewport, kept: true });
    const beyond = await page
      .locator('main :is(p, h1, h2, summary, button, a)')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('.vh, .unseen'))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > 320;
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(beyond).toEqual([]);
  });

  it('shows a panel, and the menu, whole', async () => {
    const page = await visit(THREAD, { viewport });
    await page.getByRole('button', { name: 'Cite comment 5' }).click();
    const panel = page.getByRole('dialog', { name: 'Cite comment 5' });
    expect(await panel.boundingBox()).toMatchObject({ x: 0, width: 320 });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#menu').getByRole('link', { name: 'About' }).click();
    await page.waitForURL('**/about/');
  });
});

describe.each([737, 800, 960])('A screen %d px wide', (width) => {
  it('has room for the box of the masthead on every page that is not the search page', async () => {
    const page = await visit('/', { viewport: { width, height: 640 } });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.getByRole('searchbox', { name: 'Search the comments' }).isVisible()).toBe(
      true,
    );
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
  });
});
