import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fragment, OPENINGS, refuseStorage, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const ALL = Array.from({ length: 21 }, (_, index) => index + 1);
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keyboard' });

/** Presses a key so many times; returns the number of the comment that each led to. */
async function press(page: Page, key: string, times: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let pressed = 0; pressed < times; pressed += 1) {
    await page.keyboard.press(key);
    numbers.push(Number((await fragment(page)).slice(2)));
  }
  return numbers;
}

describe('a key on the thread page', () => {
  it('j goes to each comment in order and stays at the last', async () => {
    const page = await visit(THREAD, { kept: true });
    expect(await press(page, 'j', 22)).toEqual([...ALL, 21]);
  });

  it('k goes back to each and stays at the first', async () => {
    const page = await visit(`${THREAD}#c21`, { kept: true });
    expect(await press(page, 'k', 21)).toEqual([...ALL.toReversed().slice(1), 1]);
  });

  it('J goes to each opening, K back', async () => {
    const page = await visit(THREAD, { kept: true });
    expect(await press(page, 'J', 10)).toEqual([...OPENINGS, 20]);
    expect(await press(page, 'K', 9)).toEqual([...OPENINGS.toReversed().slice(1), 1]);
  });

  it('j passes over what is folded', async () => {
    const page = await visit(`${THREAD}#c3`, { kept: true });
    await page.locator('#b3 > details > summary').evaluate((summary) => {
      if (summary instanceof HTMLElement) summary.click();
    });
    expect(await press(page, 'j', 1)).toEqual([8]);
  });

  it('p goes to the comment that is answered, as far as the opening', async () => {
    const page = await visit(`${THREAD}#c5`, { kept: true });
    expect(await press(page, 'p', 3)).toEqual([4, 3, 3]);
  });

  it('j puts the focus on the comment, so that Tab goes on from there', async () => {
    const page = await visit(`${THREAD}#c4`, { kept: true });
    await page.keyboard.press('j');
    const focused = () => page.evaluate(() => document.activeElement?.closest('article')?.id);
    expect(await focused()).toBe('c5');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('c5');
  });

  it('moves without a step in the history for each comment', async () => {
    const page = await visit(THREAD);
    const steps = await page.evaluate(() => history.length);
    await press(page, 'j', 5);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  it('does nothing together with Control, Alt or Meta', async () => {
    const page = await visit(THREAD, { kept: true });
    for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(key);
    expect(await fragment(page)).toBe('');
  });

  it('is a letter like any other in a field', async () => {
    const page = await visit(THREAD, { kept: true });
    const box = page.getByRole('searchbox', { name: 'Search this thread' });
    await box.pressSequentially('j/k?pJK');
    expect(await box.inputValue()).toBe('j/k?pJK');
    expect(await fragment(page)).toBe('');
    expect(await dialog(page).isVisible()).toBe(false);
  });
});

describe('a key on any page', () => {
  it.each([THREAD, '/', '/c/5/', '/search/?q=chips'])(
    '/ goes to a search box on %s',
    async (path) => {
      const page = await visit(path, { kept: true });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('/');
      const focused = page.locator('input[type="search"]:focus');
      await focused.waitFor();
      expect(await focused.inputValue()).not.toContain('/');
    },
  );

  it('/ goes to the search page where no search box is shown', async () => {
    const page = await visit('/about/', { viewport: { width: 390, height: 844 } });
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });

  it('? lists the keys, and Escape closes the list', async () => {
    const page = await visit('/', { kept: true });
    await page.keyboard.press('?');
    await dialog(page).waitFor();
    for (const key of ['/', 'j', 'k', 'J', 'K', 'p', '?'])
      expect(await dialog(page).locator('kbd').allInnerTexts()).toContain(key);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('does nothing once keys are switched off, which outlives the page and can be undone', async () => {
    const page = await visit(THREAD);
    const use = page.getByRole('checkbox', { name: 'Use these keys' });
    await page.keyboard.press('?');
    await use.uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    for (const key of ['j', 'J', 'p', '?', '/']) await page.keyboard.press(key);
    expect(await fragment(page)).toBe('');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await page.locator('input:focus').count()).toBe(0);

    await page.getByRole('button', { name: 'Keyboard' }).click();
    expect(await use.isChecked()).toBe(false);
    await use.check();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    expect(await fragment(page)).toMatch(/^#c\d+$/);
  });

  it('can be switched off for the page even where the browser refuses to store it', async () => {
    const page = await visit(THREAD, {
      before: refuseStorage,
    });
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    expect(await fragment(page)).toBe('');
  });
});
