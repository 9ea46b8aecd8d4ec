import { describe, expect, it } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

/** What each colour of the styles must reach against the page (SPEC 22; WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = {
  ink: 13,
  'ink-2': 4.5,
  'ink-3': 4.5,
  link: 4.5,
  for: 4.5,
  against: 4.5,
  edge: 3,
  focus: 3,
} as const;

/** WCAG's relative luminance of a colour in sRGB, each part 0 to 255. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('words stand out from the page and from what marks them, and so do lines that mean something', async () => {
    const page = await visit('/', { colorScheme });
    const names = [...Object.keys(LEAST), 'paper', 'wash', 'mark'];
    const colours = await page.evaluate((names) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      return Object.fromEntries(
        names.map((name) => {
          document.body.style.outlineColor = `var(--${name})`;
          context.fillStyle = getComputedStyle(document.body).outlineColor;
          context.fillRect(0, 0, 1, 1);
          return [name, [...context.getImageData(0, 0, 1, 1).data]];
        }),
      );
    }, names);
    const of = (name: string) => colours[name] ?? [];
    for (const [name, least] of Object.entries(LEAST))
      expect(contrast(of(name), of('paper')), name).toBeGreaterThanOrEqual(least);
    for (const name of ['ink', 'ink-2', 'ink-3', 'link', 'for', 'against'])
      expect(contrast(of(name), of('wash')), `${name} on the band`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('ink'), of('mark')), 'marked words').toBeGreaterThanOrEqual(4.5);
    const sides = contrast(of('for'), of('paper')) / contrast(of('against'), of('paper'));
    expect(Math.abs(sides - 1), 'neither side stands out more').toBeLessThanOrEqual(0.02);
  });
});
