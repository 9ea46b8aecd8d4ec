import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { refuseStorage, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const button = (page: Page) => page.getByRole('button', { name: /^Colour theme/ });

/** The theme the button names, and the colour of the page. */
async function theme(page: Page) {
  const label = await button(page).getAttribute('aria-label');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return { label: label?.replace('Colour theme: ', ''), paper };
}

describe('the theme button', () => {
  it('goes from automatic to light to dark and back', async () => {
    const page = await visit('/', { colorScheme: 'dark' });
    const automatic = await theme(page);
    await button(page).click();
    const light = await theme(page);
    await button(page).click();
    const dark = await theme(page);
    await button(page).click();
    expect([automatic.label, light.label, dark.label]).toEqual(['automatic', 'light', 'dark']);
    expect(dark.paper).toBe(automatic.paper);
    expect(light.paper).not.toBe(dark.paper);
    expect(await theme(page)).toEqual(automatic);
  });

  it('follows the system while it is automatic', async () => {
    const page = await visit('/', { colorScheme: 'light' });
    const { paper } = await theme(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await theme(page)).paper).not.toBe(paper);
  });

  it('holds on the next page and after reloading, set before any of the page is there', async () => {
    const page = await visit('/', {
      colorScheme: 'light',
      before: (page) =>
        page.addInitScript(() => {
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            observer.disconnect();
            document.body.dataset['first'] = document.documentElement.dataset['theme'] ?? 'none';
          }).observe(document, { childList: true, subtree: true });
        }),
    });
    const first = () => page.evaluate(() => document.body.dataset['first']);
    expect(await first()).toBe('none');
    await button(page).click();
    await button(page).click();
    const dark = await theme(page);
    for (const go of [() => page.reload(), () => page.goto(THREAD)]) {
      await go();
      expect(await first()).toBe('dark');
      expect(await theme(page)).toEqual(dark);
    }
  });

  it('forgets the choice when it is automatic again', async () => {
    const page = await visit('/', { colorScheme: 'dark' });
    for (let press = 0; press < 3; press += 1) await button(page).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect((await theme(page)).label).toBe('automatic');
  });

  it('works for the page where the browser refuses to store the choice', async () => {
    const page = await visit('/', {
      colorScheme: 'light',
      before: refuseStorage,
    });
    const light = await theme(page);
    await button(page).click();
    await button(page).click();
    const dark = await theme(page);
    expect(dark.label).toBe('dark');
    expect(dark.paper).not.toBe(light.paper);
  });

  it('takes no notice of a stored theme that is none', async () => {
    const page = await visit('/');
    await page.evaluate(() => localStorage.setItem('theme', '"><b>'));
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    expect((await theme(page)).label).toBe('automatic');
  });
});
