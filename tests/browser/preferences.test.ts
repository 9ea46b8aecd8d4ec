import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from '../support/settings.ts';
import { PAGE_TYPES, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Colours as the canvas of the page paints them: red, green, blue and opacity, each 0 to 255. */
function painted(page: Page, selector: string, property: string): Promise<number[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = getComputedStyle(element).getPropertyValue(name);
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    }, property);
}

describe('a reader who asks for less motion', () => {
  it.each(PAGE_TYPES)('sees nothing move on the page $name', async ({ path }) => {
    const page = await visit(path, { reducedMotion: 'reduce', kept: true });
    await settled(page, path, true);
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => animation.playState),
      ...[...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    ]);
    expect(moving).toEqual([]);
  });

  it('sees links change colour at once, which others see happen', async () => {
    const page = await visit('/');
    const seconds = () =>
      page
        .locator('main a')
        .first()
        .evaluate((link) => getComputedStyle(link).transitionDuration);
    expect(await seconds()).not.toBe('0s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await seconds()).toBe('0s');
  });
});

describe('a reader who asks for more contrast', () => {
  it.each(['light', 'dark'] as const)('reads every word in full ink, %s', async (colorScheme) => {
    const page = await visit(THREAD, { colorScheme, contrast: 'more' });
    const ink = await painted(page, 'body', 'color');
    for (const selector of ['.facts', '.note', '.head', '.num', '.app .plain', '.foot', '.crumb'])
      expect(await painted(page, selector, 'color'), selector).toEqual(ink);
    expect(await painted(page, '.branch > summary', 'color')).toEqual(ink);
  });
});

describe('a reader with forced colours', () => {
  it('sees stances by shape and word, in the colour of the text', async () => {
    const page = await visit('/', { forcedColors: 'active' });
    const text = await painted(page, 'body', 'color');
    expect(await painted(page, '.legend .for .g', 'color')).toEqual(text);
    expect(await painted(page, '.legend .against .g', 'color')).toEqual(text);
  });

  it('sees which field has the focus', async () => {
    for (const path of ['/', THREAD, '/search/']) {
      const page = await visit(path, { forcedColors: 'active' });
      const fields = page.locator('input[type="search"]');
      for (const field of await fields.all()) {
        if (!(await field.isVisible())) continue;
        await field.focus();
        const outline = await field.evaluate((element) => getComputedStyle(element).outline);
        expect(outline, path).toMatch(/solid 2px/);
      }
    }
  });

  it('sees which comment the address names', async () => {
    const page = await visit(`${THREAD}#c5`, { forcedColors: 'active' });
    const border = await page
      .locator('#c5')
      .evaluate((comment) => getComputedStyle(comment, '::before').borderTopStyle);
    expect(border).toBe('solid');
  });
});
