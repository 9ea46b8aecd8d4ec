import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const fontsReady = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

/** The lines that the paragraphs of a comment are set in, but for the last of each. */
function fullLines(page: Page, number: number): Promise<string[]> {
  return page.locator(`#c${number} .body p`).evaluateAll((paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const lines: { bottom: number; text: string }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [at, character] of (node.textContent ?? '').split('').entries()) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom } = range.getBoundingClientRect();
          const line = lines.at(-1);
          if (line && Math.abs(line.bottom - bottom) < 8) line.text += character;
          else lines.push({ bottom, text: character });
        }
      }
      return lines.slice(0, -1).map(({ text }) => text.trimEnd());
    }),
  );
}

/** How far apart the baselines of the number and of the head line of each comment are, in px. */
function baselineGaps(page: Page): Promise<number[]> {
  return page.locator('article.c').evaluateAll((comments) => {
    const baseline = (element: Element | null) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      element?.append(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    };
    return comments.map((comment) =>
      Math.abs(baseline(comment.querySelector('.num')) - baseline(comment.querySelector('.to'))),
    );
  });
}

/** The sum of the layout shifts so far, which the browser reports some frames later. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 10; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return sum;
  });
}

describe('the thread page at 1280 px', () => {
  it('sets comments in lines of 60 to 72 characters on average', async () => {
    const page = await visit(THREAD, { viewport: DESKTOP, kept: true });
    await fontsReady(page);
    const lines = await fullLines(page, 1);
    expect(lines.length).toBeGreaterThan(8);
    const average = lines.reduce((sum, { length }) => sum + length, 0) / lines.length;
    expect(average).toBeGreaterThanOrEqual(60);
    expect(average).toBeLessThanOrEqual(72);
  });

  it('sets every number on one baseline with the head line beside it', async () => {
    const page = await visit(THREAD, { viewport: DESKTOP, kept: true });
    await fontsReady(page);
    const gaps = await baselineGaps(page);
    expect(gaps.length).toBe(21);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.5);
  });

  it('keeps the right edge of replies in line with that of the comment they answer', async () => {
    const page = await visit(THREAD, { viewport: DESKTOP, kept: true });
    const edges = await page
      .locator('article.c .body')
      .evaluateAll((bodies) =>
        bodies.map((body) => Math.round(body.getBoundingClientRect().right)),
      );
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1);
  });

  const pages = [THREAD, `${THREAD}#c12`, '/', '/c/5/'];
  it.each(pages)('does not shift while it loads: %s', async (path) => {
    const page = await visit(path, { viewport: DESKTOP });
    await fontsReady(page);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    // Were something to shift, it would be seen.
    await page.evaluate(() => {
      document.body.style.paddingTop = '200px';
    });
    expect(await layoutShift(page)).toBeGreaterThan(0.02);
  });
});

describe('the thread page at 390 px', () => {
  it('sets every reply at least 300 px wide, as deep as eight levels', async () => {
    const page = await visit(THREAD, { viewport: PHONE, kept: true });
    const widths = await page.evaluate(() => {
      // The archive has no thread as deep as the pages are made for: its deepest is made deeper.
      const level2 = document.querySelector('#b11 > details');
      const levels = [3, 4, 5, 6, 7, 8].map(() => level2?.cloneNode(true));
      for (const [index, branch] of levels.entries()) {
        if (!(branch instanceof Element)) continue;
        for (const part of [branch, branch.querySelector('ol')])
          part?.classList.replace('l2', `l${Math.min(index + 3, 7)}`);
        [...document.querySelectorAll('#b10 li')].at(-1)?.append(branch);
      }
      return [...document.querySelectorAll('#b10 .body')].map(
        (body) => body.getBoundingClientRect().width,
      );
    });
    expect(widths.length).toBe(9);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(300);
  });
});
