import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownText, siteBrowser, THEME, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const hide = (page: Page) => page.getByRole('button', { name: 'Hide the editor’s labels' });
const show = (page: Page) => page.getByRole('button', { name: 'Show the editor’s labels' });

/** The words for a stance that a reader sees in the main part of the page, but for the editor's introduction. */
async function stances(page: Page): Promise<string[]> {
  const introductions = await page.locator('.introduction').allInnerTexts();
  const main = await shownText(page.getByRole('main'));
  const rest = introductions.reduce((text, part) => text.replace(part, ''), main);
  return rest.match(/For selling|Against selling|Mixed|No stance|without a stance/gi) ?? [];
}

/** The stances and themes that are shown beside comments. */
const labels = (page: Page) =>
  page
    .locator('.stance-button, .themes a')
    .evaluateAll((all) => all.filter((label) => label.checkVisibility()).length);

describe('the switch for the editor’s labels', () => {
  it('hides stances and themes on the thread page, and shows them again', async () => {
    const page = await visit(THREAD);
    const before = await labels(page);
    expect(before).toBeGreaterThan(21);
    await hide(page).click();
    expect(await labels(page)).toBe(0);
    expect(await stances(page)).toEqual([]);
    await show(page).click();
    expect(await labels(page)).toBe(before);
  });

  it('holds after reloading and on other pages, set before any of the page is there', async () => {
    const page = await visit(THREAD, {
      before: (page) =>
        page.addInitScript(() => {
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            observer.disconnect();
            document.body.dataset['first'] = document.documentElement.dataset['labels'] ?? 'none';
          }).observe(document, { childList: true, subtree: true });
        }),
    });
    const first = () => page.evaluate(() => document.body.dataset['first']);
    expect(await first()).toBe('none');
    await hide(page).click();
    for (const go of [() => page.reload(), () => page.goto('/c/5/'), () => page.goto('/')]) {
      await go();
      expect(await first()).toBe('off');
      expect(await labels(page)).toBe(0);
      expect(await stances(page)).toEqual([]);
    }
    await show(page).click();
    await page.goto(THREAD);
    expect(await labels(page)).toBeGreaterThan(21);
  });

  it.each(['/themes/', THEME, '/map/'])(
    'leaves on %s, which is all labels, only a word on why',
    async (path) => {
      const page = await visit(path);
      await hide(page).click();
      expect(await shownText(page.getByRole('main'))).toMatch(
        /^\s*This page is made of the editor’s labels/,
      );
      expect(await stances(page)).toEqual([]);
      await show(page).click();
      expect(await page.locator('.labels-off').isVisible()).toBe(false);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    },
  );

  it('takes away no word of a comment', async () => {
    const page = await visit(THREAD);
    const bodies = () => page.locator('article.c .body').allInnerTexts();
    const before = await bodies();
    await hide(page).click();
    expect(await bodies()).toEqual(before);
  });

  it('works for the page where the browser refuses to store the choice', async () => {
    const page = await visit(THREAD, {
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }),
    });
    await hide(page).click();
    expect(await labels(page)).toBe(0);
  });

  it('is not there without scripts, and the labels stay', async () => {
    const page = await visit(THREAD, { javaScriptEnabled: false });
    expect(await page.locator('label-switch button').isVisible()).toBe(false);
    expect(await page.locator('label-switch button').count()).toBe(1);
    const shown = page.locator('.stance-button');
    expect(await shown.count()).toBe(21);
    for (const stance of await shown.all()) expect(await stance.isVisible()).toBe(true);
  });
});

describe('the marks of the four stances', () => {
  /** Each mark as it is drawn, in grey, one number a pixel. */
  async function drawn(colour: string): Promise<Record<string, number[]>> {
    const page = await visit('/about/', { bypassCSP: true });
    const marks = ['for', 'against', 'mixed', 'none'];
    const names = await page.evaluate(
      async ([ink, names]) => {
        const symbols = names.map((name) => document.querySelector(`#g-${name}`)?.innerHTML ?? '');
        const greys = symbols.map(async (inner) => {
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 12 12" color="${ink}">${inner}</svg>`;
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          const context = new OffscreenCanvas(24, 24).getContext('2d');
          if (!context) return [];
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 24, 24);
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, 24, 24);
          return Array.from({ length: 24 * 24 }, (_, pixel) => {
            const [red = 0, green = 0, blue = 0] = data.subarray(4 * pixel, 4 * pixel + 3);
            return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
          });
        });
        return Promise.all(greys);
      },
      [colour, marks] as const,
    );
    return Object.fromEntries(marks.map((mark, index) => [mark, names[index] ?? []]));
  }

  it('differ in more than colour: drawn in one grey, each from every other', async () => {
    const marks = Object.entries(await drawn('#666'));
    for (const [name, pixels] of marks) {
      expect(pixels.filter((grey) => grey < 160).length, name).toBeGreaterThan(12);
      for (const [other, others] of marks) {
        if (other === name) continue;
        const unlike = pixels.filter((grey, at) => Math.abs(grey - (others[at] ?? 255)) > 60);
        expect(unlike.length, `${name} and ${other}`).toBeGreaterThan(40);
      }
    }
  });

  it('stand on the page of a theme beside the words they mean', async () => {
    const page = await visit(THEME);
    const facts = await page.locator('.facts .st').allInnerTexts();
    expect(facts.map((words) => words.trim())).toEqual(['For selling', 'Against selling', 'Mixed']);
  });
});
