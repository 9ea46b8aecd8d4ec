import { describe, expect, it } from 'vitest';
import { settled } from '../support/settings.ts';
import { DESKTOP, PAGE_TYPES, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';
import { smallTargets } from '../support/targets.ts';

const visit = siteBrowser();
const NARROW = { width: 320, height: 640 };

describe('nothing to press is smaller than 24 by 24 pixels', () => {
  it.each(PAGE_TYPES)('on the page $name, at any width', async ({ path }) => {
    const page = await visit(path, { kept: true });
    await settled(page, path, true);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const viewport of [NARROW, PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await smallTargets(page), `${viewport.width} pixels wide`).toEqual([]);
    }
  });

  it('in the panels of a comment, the menu, the list of keys and the filters', async () => {
    const page = await visit(THREAD, { viewport: PHONE });
    for (const name of ['Cite comment 5', 'Menu']) {
      await page.getByRole('button', { name }).click();
      expect(await smallTargets(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.locator('#c5 .stance-button').click();
    expect(await smallTargets(page), 'why').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await smallTargets(page), 'keys').toEqual([]);
    await page.goto('/search/?q=china');
    await page.locator('li[data-comment]').first().waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await smallTargets(page), 'filters').toEqual([]);
  });
});

describe('a pointer', () => {
  it('presses nothing when it leaves before it is let go', async () => {
    const page = await visit(THREAD);
    const cite = page.getByRole('button', { name: 'Cite comment 5' });
    await cite.scrollIntoViewIfNeeded();
    await cite.hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    expect(await page.getByRole('dialog', { name: 'Cite comment 5' }).isVisible()).toBe(false);
    await cite.click();
    expect(await page.getByRole('dialog', { name: 'Cite comment 5' }).isVisible()).toBe(true);
  });
});

describe('the measure', () => {
  it('sees a button of 23 pixels, and passes a link in a sentence', async () => {
    const page = await visit('/about/');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'x';
      button.style.cssText = 'width: 40px; height: 23px';
      const sentence = document.createElement('p');
      const link = document.createElement('a');
      link.href = '#main';
      link.textContent = 'i';
      sentence.append('As ', link, ' said before.');
      document.querySelector('main')?.append(button, sentence);
    });
    expect(await smallTargets(page)).toEqual([expect.stringContaining('40.0 × 23.0')]);
  });
});
