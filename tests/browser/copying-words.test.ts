import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { linesInPass, seedComments, seedLines } from '../support/seed.ts';
import { siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();
const ADDRESS = 'https://www.csis.org/analysis/parading-chinas-nuclear-arsenal-out-shadows';

/** Selects the words of a comment; returns what the browser says is selected. */
function select(page: Page, number: number): Promise<string | undefined> {
  return page.locator(`#c${number} .body`).evaluate((body) => {
    getSelection()?.selectAllChildren(body);
    return getSelection()?.toString();
  });
}

/** A comment's captured paragraphs, longest pass first. */
function captured(number: number): string[] {
  const comment = seedComments.find((candidate) => candidate.number === number);
  if (!comment) throw new Error(`The seed has no comment ${number}.`);
  const passes = [seedLines(comment), linesInPass(comment, 'A') ?? []];
  return passes.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

describe('the words of a comment, selected', () => {
  it('hold the whole address that comment 2 quotes, though its end is not shown', async () => {
    const page = await visit(THREAD, { kept: true });
    expect(await select(page, 2)).toContain(` ${ADDRESS}\n`);
    const link = page.locator('#c2 .body a');
    expect(await link.getAttribute('href')).toBe(ADDRESS);
    expect(await link.textContent()).toBe(ADDRESS);
    const end = link.locator('.unseen').last();
    expect((await end.boundingBox())?.width ?? 0).toBeLessThan(1);
  });

  it('come to the clipboard with that address whole', async () => {
    const page = await visit(THREAD, { permissions: ['clipboard-read', 'clipboard-write'] });
    await select(page, 2);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\n+/)).toEqual(captured(2));
  });

  it('are, in every comment, the captured words and nothing of ours', async () => {
    const page = await visit(THREAD, { kept: true });
    for (const { number } of seedComments)
      expect((await select(page, number))?.split(/\n+/), `comment ${number}`).toEqual(
        captured(number),
      );
  });
});
