import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_TYPES, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The policy of the pages lets no script of axe in. */
const LET_AXE_IN = { bypassCSP: true, reducedMotion: 'reduce' } as const;

/** What axe finds wrong in either theme, each with the element it is wrong with. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const said: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    for (const { id, help, nodes } of violations)
      said.push(...nodes.map(({ html }) => `${colorScheme}: ${id}: ${help}: ${html}`));
  }
  return said;
}

describe('axe finds nothing wrong in either theme', () => {
  it.each(PAGE_TYPES)('with the page $name', async ({ path }) => {
    const page = await visit(path, LET_AXE_IN);
    if (path.includes('?q=')) await page.locator('li[data-comment]').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('with words marked in a comment that the address names, and a panel open', async () => {
    const page = await visit(`${THREAD}?q=zero+sum#c5`, LET_AXE_IN);
    await page.getByRole('button', { name: 'Clear the marks' }).waitFor();
    await page.getByRole('button', { name: 'Cite comment 5' }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('with the list of keys open', async () => {
    const page = await visit('/about/', LET_AXE_IN);
    await page.keyboard.press('?');
    expect(await violations(page)).toEqual([]);
  });

  it('with the filters of the search page open on a phone', async () => {
    const page = await visit('/search/?q=china&stance=for', { ...LET_AXE_IN, viewport: PHONE });
    await page.locator('li[data-comment]').first().waitFor();
    await page.getByRole('button', { name: 'Filter (1)' }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('with the menu of a phone open', async () => {
    const page = await visit('/about/', { ...LET_AXE_IN, viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await violations(page)).toEqual([]);
  });
});

describe('axe', () => {
  it('is at work: it finds an image without words, and grey text on grey in the dark', async () => {
    const page = await visit('/about/', LET_AXE_IN);
    await page.evaluate(() => {
      document.querySelector('main')?.append(new Image());
      const heading = document.querySelector('h1');
      if (heading) heading.style.color = 'light-dark(black, #333)';
    });
    const said = (await violations(page)).join('\n');
    expect(said).toContain('light: image-alt');
    expect(said).toContain('dark: color-contrast');
    expect(said).not.toContain('light: color-contrast');
  });
});
