import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page must be opened for axe: the policy of the pages lets no script of axe in. */
export const LET_AXE_IN = { bypassCSP: true, reducedMotion: 'reduce' } as const;

/** What axe finds wrong on a page as it stands, each with the element it is wrong with; empty when nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // No page has a frame, which only the slower way would look into.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    runOnly: TAGS,
    rules: { 'label-content-name-mismatch': { enabled: true } },
    // Describing all that passes takes a third of the time.
    resultTypes: ['violations'],
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}
