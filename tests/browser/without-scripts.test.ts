import { describe, expect, it } from 'vitest';
import { blockScripts } from '../support/settings.ts';
import {
  DESKTOP,
  PAGE_TYPES,
  PHONE,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();
const javaScriptEnabled = false;

describe('without scripts', () => {
  it.each(PAGE_TYPES)(
    'the page $name has its heading and its text',
    async ({ path, heading, text }) => {
      const page = await visit(path, { javaScriptEnabled, kept: true });
      await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'attached' });
      expect(await shownText(page.getByRole('main'))).toContain(text);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    },
  );

  it('the thread page shows all 21 comments', async () => {
    const page = await visit(THREAD, { javaScriptEnabled });
    const comments = page.getByRole('main').locator('article');
    expect(await comments.count()).toBe(21);
    for (const comment of await comments.all()) expect(await comment.isVisible()).toBe(true);
  });

  it.each(PAGE_TYPES)('every button on the page $name opens something', async ({ path }) => {
    const page = await visit(path, { javaScriptEnabled, kept: true });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      const idle = await page.locator('button').evaluateAll((buttons) =>
        buttons
          .filter((button) => button.checkVisibility())
          .filter((b) => !(b instanceof HTMLButtonElement && b.popoverTargetElement))
          .map((button) => button.outerHTML),
      );
      expect(idle).toEqual([]);
    }
  });

  it('no button of a panel does nothing', async () => {
    const page = await visit(THREAD, { javaScriptEnabled });
    await page.getByRole('button', { name: 'Cite comment 5' }).click();
    const panel = page.getByRole('dialog', { name: 'Cite comment 5' });
    expect(await panel.isVisible()).toBe(true);
    expect(await panel.getByRole('button').count()).toBe(0);
  });

  it('the box of the masthead leads to the search page, which explains itself', async () => {
    const page = await visit('/', { javaScriptEnabled });
    await page.getByRole('searchbox', { name: 'Search the comments' }).fill('chips');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=chips');
    expect(await shownText(page.getByRole('main'))).toContain('Search needs JavaScript.');
  });

  it('the box in the menu of a phone leads there, too, from every page that is not it', async () => {
    const page = await visit('/c/5/', { javaScriptEnabled, viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page
      .locator('#menu')
      .getByRole('searchbox', { name: 'Search the comments' })
      .fill('zero');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=zero');
    expect(await shownText(page.getByRole('main'))).toContain('Search needs JavaScript.');
    expect(await page.locator('#menu').getByRole('searchbox').count()).toBe(0);
  });

  it('a search page whose scripts are blocked says so, and where else to look', async () => {
    const page = await visit('/search/?q=chips', { before: blockScripts });
    const said = page.getByText('The search did not start');
    expect(await said.isVisible()).toBe(true);
    await said.getByRole('link', { name: 'threads' }).click();
    await page.waitForURL('**/threads/');
    const well = await visit('/search/');
    expect(await well.getByText('The search did not start').isVisible()).toBe(false);
  });

  it('the menu of a phone leads to every page', async () => {
    const page = await visit('/', { javaScriptEnabled, viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).click();
    const links = page.locator('#menu').getByRole('link');
    expect(await links.allInnerTexts()).toEqual(['Threads', 'Themes', 'Map', 'About', 'Search']);
    await links.first().click();
    await page.waitForURL('**/threads/');
  });
});
