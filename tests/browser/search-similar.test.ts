import { describe, expect, it } from 'vitest';
import { announced, asked } from '../support/search-page.ts';
import { eventually, found, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('“Find similar comments” on the page of a comment', () => {
  it('finds in the browser what the build lists, with the words that are shared', async () => {
    const page = await visit('/c/8/');
    const listed = await page.locator('.similar li').evaluateAll((items) =>
      items.map((item) => ({
        number: Number(item.querySelector('.similar-number')?.textContent),
        shared: item.querySelector('.meta')?.textContent?.trim() ?? '',
      })),
    );
    expect(listed.length).toBeGreaterThan(1);
    await page.getByRole('link', { name: 'Find similar comments' }).click();
    await eventually(() => announced(page)).toMatch(/^\d+ of 21 comments share words with/);
    for (const { number, shared } of listed) {
      const result = page.locator(`li[data-comment="${number}"] .shared`);
      expect(await result.innerText()).toBe(`shares ${shared}`);
    }
    const numbers = await found(page);
    expect(numbers.filter((one) => listed.some(({ number }) => number === one))).toEqual(
      listed.map(({ number }) => number),
    );
    expect(await page.locator('.result .shared').count()).toBe(numbers.length);
  });

  it('puts the other side first where it is asked for counter-arguments', async () => {
    const page = await visit('/c/8/');
    await page.getByRole('link', { name: 'Find counter-arguments' }).click();
    await eventually(() => found(page)).not.toEqual([]);
    expect(await asked(page)).toBe('?q=like%3A8&order=against-first');
    const stances = await page.locator('.result-meta .st').allInnerTexts();
    const others = stances.map((stance) => stance !== 'Against selling');
    expect(others[0]).toBe(false);
    expect(others).toEqual(others.toSorted((a, b) => Number(a) - Number(b)));
  });
});
