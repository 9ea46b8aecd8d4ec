import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asked, countBeside, facet, foundAfter, listed } from '../support/search-page.ts';
import { found, PHONE, searchBox, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

const button = (page: Page) => page.getByRole('button', { name: /^Filter/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Filter' });
const isFocused = (page: Page) => button(page).evaluate((it) => it === document.activeElement);

describe('the filters on a phone', () => {
  it('are in a dialog, which counts what is chosen and keeps it when it is closed', async () => {
    const page = await visit('/search/?q=china', { viewport: PHONE });
    await listed(page);
    expect(await page.locator('.facets').isVisible()).toBe(false);
    await button(page).click();
    expect(await facet(page, 'stance', 'for').isVisible()).toBe(true);
    const count = await countBeside(page, 'stance', 'against');
    const against = await foundAfter(page, () => facet(page, 'stance', 'against').check());
    expect(against).toHaveLength(count);
    const done = dialog(page).getByRole('button');
    expect(await done.innerText()).toBe(`Show ${count} comments`);
    await foundAfter(page, () => facet(page, 'stance', 'mixed').check());
    await done.click();
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await button(page).innerText()).toBe('Filter (2)');
    expect(await isFocused(page)).toBe(true);
    expect(await asked(page)).toBe('?q=china&stance=against&stance=mixed');
    expect(await found(page)).toEqual(expect.arrayContaining(against));
    await button(page).click();
    expect(await facet(page, 'stance', 'mixed').isChecked()).toBe(true);
  });

  it('are closed by Escape, which gives the focus back and clears nothing', async () => {
    const page = await visit('/search/?q=china&stance=for', { viewport: PHONE });
    await listed(page);
    const before = await found(page);
    expect(await button(page).innerText()).toBe('Filter (1)');
    await button(page).press('Enter');
    expect(await dialog(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await isFocused(page)).toBe(true);
    expect(await found(page)).toEqual(before);
    expect(await searchBox(page).inputValue()).toBe('china');
    expect(await asked(page)).toBe('?q=china&stance=for');
  });

  it('stand beside the results again when there is room', async () => {
    const page = await visit('/search/?q=china', { viewport: PHONE });
    await listed(page);
    await button(page).click();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await facet(page, 'stance', 'for').isVisible()).toBe(true);
    expect(await button(page).isVisible()).toBe(false);
  });
});
