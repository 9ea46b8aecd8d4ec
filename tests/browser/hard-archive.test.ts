import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listsAround, toldOf, withRole } from '../support/ax-tree.ts';
import { axeFindings, LET_AXE_IN } from '../support/axe.ts';
import { HARD, LONG_WORD } from '../support/hard-archive.ts';
import { PHONE, siteBrowser } from '../support/site-browser.ts';
import { smallTargets } from '../support/targets.ts';

const visit = siteBrowser(process.env['SITE_DIST_HARD'] || '.cache/dist-hard');

const THREAD = `/threads/${HARD.thread}/`;
/** What a window of 1280 by 1024 shows at 400 % (WCAG 2.2, criterion 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

const numberOf = (words: string) =>
  HARD.comments.find((comment) => comment.words.includes(words))?.number ?? 0;
const deepest = numberOf('Said 30 deep');
const unbroken = numberOf(LONG_WORD);
const hebrew = numberOf('מכירת');

/** What is not shown, scrolls by itself, or is one line of a comment that stands whole elsewhere, on purpose. */
const NOT_CUT = '.vh, .unseen, .claim-side, pre, .result-above';

/** What of a page reaches beyond its edges: what scrolls it sideways, and words that are cut off. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate((notCut) => {
    const { clientWidth } = document.documentElement;
    const cut = [
      ...document.querySelectorAll(
        'main :is(p, li, h1, h2, h3, a, button, summary, span, bdi, td, dd)',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest(notCut))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -0.5 || right > clientWidth + 0.5);
      })
      .map((element) => element.outerHTML.slice(0, 100));
    const { scrollWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls: ${scrollWidth}`, ...cut] : cut;
  }, NOT_CUT);
}

/** Numbers of comments that stand in more than one line. */
function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const { textContent } = words.currentNode;
      if (!/^\s*\d{5,6}\s*$/.test(textContent ?? '')) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(textContent ?? '');
    }
    return broken;
  });
}

describe('comments that are hard to show', () => {
  it.each([
    THREAD,
    `${THREAD}#c${deepest}`,
    `/c/${deepest}/`,
    `/c/${unbroken}/`,
    `/c/${hebrew}/`,
    `/c/${numberOf('example.org')}/`,
    '/threads/',
    '/dates/',
    '/recent/',
    '/',
    '/search/?q=reply',
    `/search/?q=${LONG_WORD}`,
  ])('stay within a page 320 pixels wide, as at 400 percent: %s', async (path) => {
    const page = await visit(path, { viewport: ZOOMED, kept: true });
    if (path.includes('?q=')) await page.locator('li[data-comment]').first().waitFor();
    expect(await beyond(page)).toEqual([]);
  });

  it('keep their numbers whole at 320 pixels', async () => {
    for (const path of [
      THREAD,
      `/c/${deepest}/`,
      '/threads/',
      '/recent/',
      '/themes/zero-sum/',
      '/',
      '/search/?q=reply',
    ]) {
      const page = await visit(path, { viewport: ZOOMED, kept: true });
      if (path.includes('?q=')) await page.locator('li[data-comment]').first().waitFor();
      expect(await brokenNumbers(page), path).toEqual([]);
    }
  });

  it('keep lines of at least 240 pixels thirty replies down at 320, 300 at 390', async () => {
    const page = await visit(THREAD, { viewport: ZOOMED, kept: true });
    const body = page.locator(`#c${deepest} .body`);
    const width = async () => Math.round((await body.boundingBox())?.width ?? 0);
    expect(await width()).toBeGreaterThanOrEqual(240);
    await page.setViewportSize(PHONE);
    expect(await width()).toBeGreaterThanOrEqual(300);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await width()).toBeGreaterThanOrEqual(300);
  });

  it('stay within a window of 1280 pixels at 200 percent (criterion 1.4.4)', async () => {
    for (const path of [THREAD, `/c/${unbroken}/`, '/', '/search/', '/themes/zero-sum/', '/map/']) {
      const page = await visit(path, { viewport: { width: 640, height: 512 }, kept: true });
      expect(await beyond(page), path).toEqual([]);
    }
  });

  it('keep words whole when a reader spaces them out (criterion 1.4.12)', async () => {
    for (const path of [THREAD, `/c/${unbroken}/`, '/']) {
      const page = await visit(path, { viewport: ZOOMED, bypassCSP: true, kept: true });
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      expect(await beyond(page), path).toEqual([]);
    }
  });

  it('are told to a screen reader as replies thirty lists deep', async () => {
    const articles = withRole(await toldOf(await visit(THREAD, { kept: true })), 'article');
    const told = articles.find(
      ({ name }) => name === `Comment ${deepest}, reply to ${deepest - 1}`,
    );
    expect(told && listsAround(told)).toBe(31);
  });

  it.each([
    ['zh', null, '中国'],
    ['he', 'rtl', 'מכירת'],
    ['ru', null, 'Продажа'],
  ])('carry their language, %s, in the thread and on their page', async (lang, dir, words) => {
    const number = numberOf(words);
    for (const [path, selector] of [
      [THREAD, `#c${number} .body`],
      [`/c/${number}/`, '.one-comment .body'],
      ['/threads/', `a[href$="#c${number}"] [lang]`],
    ] as const) {
      const page = await visit(path, { kept: true });
      const body = page.locator(selector);
      expect(await body.textContent()).toContain(words);
      expect(await body.getAttribute('lang'), path).toBe(lang);
      expect(await body.getAttribute('dir'), path).toBe(dir);
    }
  });

  it('carry their language among the results of a search', async () => {
    const page = await visit(`/search/?${new URLSearchParams({ q: 'Продажа' })}`, { kept: true });
    const words = page.locator(`li[data-comment="${numberOf('Продажа')}"] bdi[lang]`);
    await words.waitFor();
    expect(await words.getAttribute('lang')).toBe('ru');
    expect(await words.textContent()).toContain('Продажа');
  });

  it('have English left as it is', async () => {
    const page = await visit(THREAD, { kept: true });
    expect(await page.locator(`#c${deepest} .body`).getAttribute('lang')).toBeNull();
    expect(await page.locator('.body[lang]').count()).toBe(3);
  });

  it('are read from the right where their letters are', async () => {
    const page = await visit(THREAD, { kept: true });
    const paragraph = page.locator(`#c${hebrew} .body p`);
    const { first, last } = await paragraph.evaluate((element) => {
      const range = document.createRange();
      const text = element.firstChild;
      if (!text) throw new Error('It has no words.');
      const leftOf = (at: number) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      };
      return { first: leftOf(0), last: leftOf(8) };
    });
    expect(first).toBeGreaterThan(last);
  });

  it('have nothing axe finds wrong, and nothing too small to press', async () => {
    const page = await visit(THREAD, { ...LET_AXE_IN, viewport: ZOOMED });
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });
});
