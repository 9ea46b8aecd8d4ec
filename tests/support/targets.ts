import type { Page } from 'playwright-core';

/** The least width and height of what is pressed, in CSS pixels (WCAG 2.2, criterion 2.5.8). */
const LEAST = 24;

/**
 * What can be pressed on a page as it stands and is smaller than 24 by 24 CSS pixels, with its size. A field counts
 * with its label. Left out, as the criterion does, are links among the words of a sentence, whose lines decide how
 * high they are.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isInline = (element: Element) => /^inline/.test(getComputedStyle(element).display);
    const blockOf = (element: Element | null): Element | null =>
      element && isInline(element) ? blockOf(element.parentElement) : element;
    /** Whether words other than those of links and buttons stand on the same lines. */
    const amongWords = (target: Element): boolean => {
      const block = blockOf(target);
      if (!block || block === target) return false;
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode;
        if (!/[\p{L}\p{N}]/u.test(textContent ?? '') || parentElement?.closest('a, button'))
          continue;
        if (blockOf(parentElement) === block) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !amongWords(target))
      .flatMap((target) => {
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        // A box is laid out on sixty-fourths of a pixel.
        const small = Math.min(width, height) < least - 1 / 64;
        return small && width > 0
          ? [`${width.toFixed(1)} × ${height.toFixed(1)}: ${target.outerHTML.slice(0, 160)}`]
          : [];
      });
  }, LEAST);
}
