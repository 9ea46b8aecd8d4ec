import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, siteBrowser, THEME } from '../support/site-browser.ts';

const visit = siteBrowser();
const permissions = ['clipboard-read', 'clipboard-write'];

const row = (page: Page, label: string) =>
  page.locator('copy-row').filter({ hasText: new RegExp(`^\\s*${label}`) });

describe.each(['Quote', 'Card'])('the %s of a comment', (label) => {
  it('copies what it folds away', async () => {
    const page = await visit('/c/5/', { permissions, kept: true });
    await row(page, label).getByRole('button').click();
    await eventually(() => row(page, label).getByRole('status').textContent()).toBe('Copied');
    const value = await row(page, label).locator('.value').textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value?.trim());
    expect(value).toContain('It is not a zero-sum game.');
  });

  it('unfolds and selects it where the clipboard is refused', async () => {
    const page = await visit('/c/5/', { permissions: [], kept: true });
    await row(page, label).getByRole('button').click();
    await eventually(() => row(page, label).getByRole('status').textContent()).toContain(
      'Selected',
    );
    expect(await row(page, label).locator('.value').isVisible()).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('zero-sum game.');
  });

  it('can be read and selected without scripts', async () => {
    const page = await visit('/c/5/', { javaScriptEnabled: false, kept: true });
    await row(page, label).locator('summary').click();
    expect(await row(page, label).locator('.value').isVisible()).toBe(true);
    expect(await row(page, label).getByRole('button').count()).toBe(0);
  });
});

describe('a citation of a comment without a date', () => {
  it.each([
    ['APA', /\(n\.d\.\)\. ChinaTalk\. The H200 Debate \(Comment 5\)\. http\S+\/c\/5\/$/],
    ['MLA', /\/c\/5\/\. Accessed 3 Mar\. 2026\.$/],
    ['Chicago note', /Debate, accessed March 3, 2026, http\S+\/c\/5\/\.$/],
    ['BibLaTeX', /^@online\{h200debate5,\n\turldate = \{2026-03-03\},\n[\s\S]+\},\n\}\n$/],
    ['RIS', /^TY {2}- GEN\n[\s\S]+\nY2 {2}- 2026\/03\/03\/\nER {2}- \n$/],
    ['CSL-JSON', /^\[\n[\s\S]+"date-parts": \[\[2026, 3, 3\]\][\s\S]+\n\]\n$/],
  ])('is copied whole in %s, with that day where the style wants it', async (label, whole) => {
    const page = await visit('/c/5/', {
      permissions,
      before: (page) => page.clock.setFixedTime(new Date('2026-03-03T12:00:00')),
    });
    const cited = page.locator('.cited').filter({
      has: page.locator('summary', { hasText: new RegExp(`^${label}$`) }),
    });
    if ((await cited.getAttribute('open')) === null) await cited.locator('summary').click();
    expect(await cited.locator('.value').innerText()).not.toMatch(/access|urldate|Y2/i);
    await cited.getByRole('button').click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(whole);
  });
});

describe('the card of a claim', () => {
  it.each([true, false])('opens beside the claim (scripts: %s)', async (javaScriptEnabled) => {
    const page = await visit(THEME, { javaScriptEnabled, kept: true });
    const claim =
      'Card for the claim: Japan and Europe are treaty allies; nuclear-armed China is not.';
    await page.getByRole('button', { name: claim }).first().click();
    const panel = page.getByRole('dialog', { name: claim });
    await panel.waitFor();
    const text = await panel.innerText();
    expect(text).toContain('Claim (in the archive’s words):\nJapan and Europe are treaty allies;');
    expect(text).toMatch(/«.+»/);
    expect(text).toContain('Date of capture not recorded.');
  });
});

describe('axe finds nothing wrong', () => {
  const visitForAxe = (path: string) =>
    visit(path, { bypassCSP: true, reducedMotion: 'reduce', kept: true });
  const violations = async (page: Page) =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes[0]?.html,
    ]);

  it('with cards open, words selected and words not found', async () => {
    const page = await visitForAxe('/c/5/#:~:text=nowhere');
    for (const summary of await page.locator('.copy-block summary').all()) await summary.click();
    await page.locator('.one-comment .body p').first().dblclick();
    await page.getByRole('toolbar').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('with the cards of a claim open', async () => {
    const page = await visitForAxe(THEME);
    await page
      .getByRole('button', { name: /^Card for the claim/ })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
  });
});
