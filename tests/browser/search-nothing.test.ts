import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { announced, asked, outcome } from '../support/search-page.ts';
import { DESKTOP, eventually, found, PHONE, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('a search that finds nothing', () => {
  it('says that no comment matches the words, and offers each of them alone', async () => {
    const page = await visit('/search/?q=xyzzy+plugh');
    await eventually(() => outcome(page)).toContain('No comment matches “xyzzy plugh”.');
    await eventually(() => announced(page)).toBe('No comment matches “xyzzy plugh”');
    await page.getByRole('link', { name: 'Search “plugh” only' }).click();
    await eventually(() => outcome(page)).toContain('No comment matches “plugh”.');
  });

  it('parts the words of what it offers', async () => {
    const page = await visit('/search/?q=xyzzy+plugh', { kept: true });
    const offer = page.getByRole('link', { name: 'Search “plugh” only' });
    await offer.waitFor();
    expect(await offer.innerText()).toBe('Search “plugh” only');
  });

  it.each([
    ['24', DESKTOP],
    ['44', PHONE],
  ])('offers ways on that are at least %s pixels high', async (height, viewport) => {
    const page = await visit('/search/?q=xyzzy+plugh', { viewport, kept: true });
    const offer = page.getByRole('link', { name: 'Search “plugh” only' });
    await offer.waitFor();
    expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(Number(height));
  });

  it('leaves what it offers in place when facets are counted', async () => {
    const before = (page: Page) => page.clock.install();
    const page = await visit('/search/?q=xyzzy+plugh', { before });
    const offer = page.getByRole('link', { name: 'Search “plugh” only' });
    await eventually(async () => {
      await page.clock.runFor(16);
      return offer.count();
    }).toBe(1);
    const first = await offer.elementHandle();
    await page.clock.runFor(2000);
    await eventually(() => announced(page)).toBe('No comment matches “xyzzy plugh”');
    expect(await first?.evaluate((link) => link.isConnected)).toBe(true);
  });

  it('offers the words alone where a condition leaves nothing', async () => {
    const page = await visit('/search/?q=china+before:2026');
    await eventually(() => outcome(page)).toContain('No comment matches “china before:2026”.');
    await page.getByRole('link', { name: 'Search “china” only' }).click();
    await eventually(() => found(page)).toContain(5);
    expect(await asked(page)).toBe('?q=china');
  });
});
