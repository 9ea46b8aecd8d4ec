import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { PHONE, shownText } from '../support/site-browser.ts';
import { unzipped } from '../support/unzipped.ts';

const zip = readFileSync(join(process.env['SITE_DIST'] || 'dist', 'data', 'archive.zip'));
const folder = pathToFileURL(join(unzipped(zip), 'h200-debate')).href;

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Opens a file of the unpacked zip without a network; the test fails if the page asks for or complains of anything. */
async function open(file: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  if (!browser) throw new Error('The browser did not start.');
  const context = await browser.newContext({ viewport, offline: true });
  context.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  onTestFinished(async () => {
    await context.close();
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${folder}/${file}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

const heading = (page: Page) => shownText(page.getByRole('heading', { level: 1 }));

describe('the archive unpacked from its zip', () => {
  it('is read from thread to comment to theme and home', async () => {
    const page = await open('threads/chinatalk-h200/index.html');
    expect(await page.locator('article.c').count()).toBe(21);
    await page.getByRole('link', { name: 'Link to comment 5' }).click();
    await page.waitForURL(`${folder}/c/5/index.html`);
    expect(await page.getByRole('main').innerText()).toContain('It is not a zero-sum game.');
    await page.getByRole('main').getByRole('link', { name: 'Zero-sum' }).first().click();
    await page.waitForURL(`${folder}/themes/zero-sum/index.html`);
    expect(await heading(page)).toContain('China’s gain');
    await page.getByRole('link', { name: 'The H200 Debate' }).first().click();
    await page.waitForURL(`${folder}/index.html`);
    expect(await heading(page)).toMatch(/sold to\sChina/);
  });

  it.each([
    'index.html',
    'threads/chinatalk-h200/index.html',
    'c/5/index.html',
    'themes/zero-sum/index.html',
    'map/index.html',
    'data/index.html',
  ])('has its styles and its typefaces on %s', async (file) => {
    const page = await open(file);
    const body = page.locator('body');
    const margin = await body.evaluate((element) => getComputedStyle(element).marginTop);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(margin).toBe('0px');
    expect(loaded).toEqual(expect.arrayContaining(['V Sans']));
  });

  it('leads to a place in a thread', async () => {
    const page = await open('threads/index.html');
    await page.locator('.opening-list a').nth(1).click();
    await page.waitForURL(`${folder}/threads/chinatalk-h200/index.html#c3`);
  });

  it('says on its search page and in its threads that search needs the website', async () => {
    const page = await open('search/index.html');
    const words = 'Search needs the website: http://localhost:4321/search/';
    expect(await shownText(page.getByRole('main'))).toContain(words);
    expect(await shownText(page.getByRole('main'))).not.toContain('JavaScript');
    await page
      .getByRole('main')
      .getByRole('link', { name: /ChinaTalk/ })
      .click();
    expect(await shownText(page.getByRole('main'))).toContain(words);
  });

  it('offers the menu and the search page on a phone', async () => {
    const page = await open('index.html', PHONE);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#menu').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(`${folder}/search/index.html`);
  });

  it('shows no box to type into and no button that needs a script', async () => {
    const page = await open('threads/chinatalk-h200/index.html');
    expect(await page.locator('input, form, script').count()).toBe(0);
    const idle = await page
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons
          .filter((b) => !(b instanceof HTMLButtonElement && b.popoverTargetElement))
          .map((button) => button.outerHTML),
      );
    expect(idle).toEqual([]);
  });
});
