import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  DESKTOP,
  eventually,
  PHONE,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();

const why = (page: Page) =>
  page.getByRole('dialog', { name: 'What the archive adds to comment 5' });
const cite = (page: Page, number: number) =>
  page.getByRole('dialog', { name: `Cite comment ${number}` });

/** Opens the panel that cites a comment. */
async function openCite(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Cite comment ${number}`, exact: true }).click();
  await cite(page, number).waitFor();
}

/** The citation of the panel in the one style that is open. */
const citation = (page: Page, number: number) =>
  cite(page, number).locator('details[open] copy-row');

/** The first row of the panel whose label begins so. */
const row = (page: Page, number: number, label: string) =>
  cite(page, number)
    .locator('copy-row')
    .filter({ hasText: new RegExp(`^\\s*${label}`) })
    .first();

describe.each([
  { viewport: DESKTOP, width: 1280, scripts: 'with scripts', javaScriptEnabled: true },
  { viewport: DESKTOP, width: 1280, scripts: 'without scripts', javaScriptEnabled: false },
  { viewport: PHONE, width: 390, scripts: 'with scripts', javaScriptEnabled: true },
  { viewport: PHONE, width: 390, scripts: 'without scripts', javaScriptEnabled: false },
])('a panel at $width px, $scripts', (context) => {
  it.each([THREAD, '/c/5/'])('gives the reason of what is inferred on %s', async (path) => {
    const page = await visit(path, { ...context, kept: true });
    expect(await why(page).isVisible()).toBe(false);
    const head = page.locator(path === THREAD ? '#c5 .head' : '.one-comment .head');
    await head.getByRole('button', { name: 'inferred' }).click();
    await why(page).waitFor();
    const said = await shownText(why(page));
    expect(said).toContain('it answers “why take the chance?” in comment 4');
    expect(said).toContain('Confidence: high.');
    await page.keyboard.press('Escape');
    await why(page).waitFor({ state: 'hidden' });
  });

  it('gives the link, the citation and the link of the branch', async () => {
    const page = await visit(THREAD, { ...context, kept: true });
    await openCite(page, 4);
    expect(await shownText(row(page, 4, 'Link').locator('.value'))).toMatch(/^http.*\/c\/4\/$/);
    expect(await shownText(citation(page, 4).locator('.value'))).toMatch(
      /\[Comment on the page “EMERGENCY POD.+\(Comment 4\)\. http.*\/c\/4\/$/,
    );
    const branch = row(page, 4, 'Link to it with its reply').locator('.value');
    expect(await shownText(branch)).toMatch(/^http.*#b4$/);
    expect(await branch.locator('a').getAttribute('href')).toBe(`${THREAD}#b4`);
  });

  it('lies wholly on the screen', async () => {
    const page = await visit(`${THREAD}#c12`, { ...context, kept: true });
    await openCite(page, 12);
    const box = await cite(page, 12).boundingBox();
    if (!box) throw new Error('The panel has no box.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(context.viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(context.viewport.height);
  });
});

describe('Copy', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('copies the value and says so', async () => {
    const page = await visit(THREAD, { permissions, kept: true });
    await openCite(page, 5);
    for (const copied of [row(page, 5, 'Link'), citation(page, 5)]) {
      const value = await shownText(copied.locator('.value'));
      await copied.getByRole('button').click();
      await eventually(() => shownText(copied.getByRole('status'))).toBe('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
    }
  });

  it('takes its confirmation back after a while', async () => {
    const page = await visit(THREAD, { permissions, before: (page) => page.clock.install() });
    await openCite(page, 5);
    const status = row(page, 5, 'Link').getByRole('status');
    await row(page, 5, 'Link').getByRole('button').click();
    await eventually(() => status.textContent()).toBe('Copied');
    await page.clock.fastForward(3000);
    expect(await status.textContent()).toBe('');
  });

  it('selects the value, ready to be copied by hand, where the clipboard is refused', async () => {
    const page = await visit(THREAD, { permissions: [] });
    await openCite(page, 5);
    const value = await shownText(citation(page, 5).locator('.value'));
    await citation(page, 5).getByRole('button').click();
    await eventually(() => shownText(citation(page, 5).getByRole('status'))).toContain('Selected');
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(value);
  });
});

describe('A link to the reasons of a comment', () => {
  it.each([true, false])(
    'Shows them on its own page, with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await visit('/c/5/#why5', { javaScriptEnabled, kept: true });
      expect(await shownText(why(page))).toContain('Reply to 4, inferred');
      expect(await why(page).isVisible()).toBe(true);
    },
  );

  it('Is needed for it: nothing of them stands on the page otherwise', async () => {
    const page = await visit('/c/5/', { kept: true });
    expect(await why(page).isVisible()).toBe(false);
  });
});
