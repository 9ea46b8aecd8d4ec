import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, eventually, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();
const permissions = ['clipboard-read', 'clipboard-write'];
const BODY = '.one-comment .body';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'The words selected' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects words of an element by their offsets in its text. */
async function select(page: Page, element: string, start: number, end: number): Promise<void> {
  await page.locator(element).evaluate(
    (root, ends) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = new Range();
      let passed = 0;
      for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
        const [start, end] = [ends[0] - passed, ends[1] - passed];
        if (start >= 0 && start <= node.length) range.setStart(node, start);
        if (end >= 0 && end <= node.length) range.setEnd(node, end);
        passed += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [start, end] as const,
  );
}

/** The words that the page has marked. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('words') ?? [])].map((range) =>
      range instanceof Range ? range.toString().replace(/\n+/g, '\n') : '',
    ),
  );
}

describe('words selected in a comment', () => {
  it.each(['/c/5/', THREAD])('can be linked to from %s', async (path) => {
    const page = await visit(path, { permissions, kept: true });
    await select(page, path === THREAD ? '#c5 .body' : BODY, 20, 36);
    await bar(page).getByRole('button', { name: 'Link to these words' }).click();
    await eventually(() => bar(page).getByRole('status').textContent()).toBe('Copied');
    expect(await clipboard(page)).toMatch(/\/c\/5\/#:~:text=operating%20under%20the$/);
    await page.goto(`/c/5/${(await clipboard(page)).split('/c/5/')[1]}`);
    await eventually(() => marked(page)).toEqual(['operating under the']);
  });

  it('can be quoted in Markdown, with a link to them', async () => {
    const page = await visit('/c/5/', { permissions, kept: true });
    await select(page, BODY, 20, 36);
    await bar(page).getByRole('button', { name: 'Quote' }).click();
    await eventually(() => bar(page).getByRole('status').textContent()).toBe('Copied');
    expect(await clipboard(page)).toMatch(
      /^> \\\[…\\\] operating under the \\\[…\\\]\n\n— \[A reader, comment 5, The H200 Debate\]\(http.+text=operating%20under%20the\)\n$/,
    );
  });

  it('stand in a selected field where the clipboard is refused', async () => {
    const page = await visit('/c/5/', { kept: true });
    await select(page, BODY, 20, 36);
    await bar(page).getByRole('button', { name: 'Link to these words' }).click();
    const field = bar(page).getByRole('textbox');
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/\/c\/5\/#:~:text=/);
    expect(
      await field.evaluate(
        (box) => box instanceof HTMLTextAreaElement && box.selectionEnd - box.selectionStart,
      ),
    ).toBe((await field.inputValue()).length);
  });

  it('are reached by the Tab key, and let go with Escape until others are selected', async () => {
    const page = await visit('/c/5/', { kept: true });
    await page.locator(`${BODY} p`).first().dblclick();
    await bar(page).waitFor();
    await page.keyboard.press('Tab');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Link to these words',
    );
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'hidden' });
    await select(page, BODY, 50, 70);
    await bar(page).waitFor();
  });

  it.each([DESKTOP, PHONE])(
    'are not covered by what is offered, at $width px',
    async (viewport) => {
      const page = await visit('/c/5/', { viewport, kept: true });
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      for (const [start, end] of [
        [20, 60],
        [200, 400],
        [560, 620],
      ] as const) {
        await select(page, BODY, start, end);
        await page.evaluate(() => getSelection()?.focusNode?.parentElement?.scrollIntoView());
        await bar(page).waitFor();
        const gap = await bar(page).evaluate((bar) => {
          const { top, bottom, left, right } = bar.getBoundingClientRect();
          const words = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
          const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
          return isInside ? Math.max(top - words.bottom, words.top - bottom) : -1;
        });
        expect(gap).toBeGreaterThanOrEqual(0);
      }
      expect(await height()).toBe(before);
    },
  );

  it('are offered nothing when they are of two comments, or of none', async () => {
    const page = await visit(THREAD, { kept: true });
    await select(page, '#c5 .body', 20, 36);
    await bar(page).waitFor();
    await page.evaluate(() => {
      const [from, to] = ['#c5 .body p', '#c6 .body p'].map((p) => document.querySelector(p));
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 1);
    });
    await bar(page).waitFor({ state: 'hidden' });
    await select(page, 'h1', 0, 8);
    expect(await bar(page).isVisible()).toBe(false);
  });
});

describe('a link to words', () => {
  /** Opens comment 5 with a directive, as from another site. */
  async function follow(page: Page, directive: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`/c/5/#:~:text=${directive}`);
  }

  it('marks them', async () => {
    const page = await visit('/c/5/', { kept: true });
    for (const [directive, words] of [
      ['operating%20under', 'operating under'],
      ['OPERATING,loss', "operating under the assumption that China's gain is somehow our loss"],
      ['behind-,what', 'what'],
      ['game.,billions', expect.stringMatching(/^game\. The PLA[\s\S]+\nAnd, did[\s\S]+billions$/)],
    ]) {
      await follow(page, directive);
      await eventually(() => marked(page)).toEqual([words]);
      expect(await page.locator('.words-lost').isVisible()).toBe(false);
    }
  });

  it('says so when the comment does not hold them, and marks nothing', async () => {
    const page = await visit('/c/5/', { kept: true });
    // Not there, half a word, words of the comment above, the wrong way round, cut off.
    for (const lost of [
      'nowhere',
      'zero-su',
      'deserve%20to%20lose',
      'loss-,assumption',
      '%E0%A4',
    ]) {
      await follow(page, lost);
      await page.getByText('The words that the link names are not in this comment.').waitFor();
      expect(await marked(page), lost).toEqual([]);
    }
  });

  it('is followed on the page itself too, and brings the words into view', async () => {
    const page = await visit('/c/5/', { viewport: PHONE, kept: true });
    await page.evaluate(() => {
      location.hash = '#:~:text=Nvidia';
    });
    await eventually(() => marked(page)).toEqual(['Nvidia']);
    const top = await page.evaluate(() => {
      const [range] = CSS.highlights.get('words') ?? [];
      return range instanceof Range ? range.getBoundingClientRect().top / innerHeight : -1;
    });
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(1);
  });

  it('leads the Chrome team’s own reader of directives to the same words', async () => {
    const reader = await readFile(READER, 'utf8');
    const page = await visit(THREAD, { kept: true });
    const links: string[] = [];
    for (const number of [2, 7]) {
      const body = `#c${number} .body`;
      const length = (await page.locator(body).textContent())?.length ?? 0;
      for (const [from, to] of [
        [0, 0.01],
        [0.2, 0.3],
        [0.1, 0.9],
        [0.97, 1],
      ] as const) {
        await select(page, body, Math.floor(from * length), Math.floor(to * length));
        await bar(page).getByRole('button', { name: 'Link to these words' }).click();
        links.push((await bar(page).getByRole('textbox').inputValue()).replace(/^.+(?=\/c\/)/, ''));
        await page.getByRole('button', { name: 'Fold all replies' }).focus();
      }
    }
    const own = await visit('/c/2/', { bypassCSP: true });
    for (const link of links) {
      await own.goto('about:blank');
      await own.goto(link);
      await eventually(async () => (await marked(own)).length).toBe(1);
      const [words = ''] = await marked(own);
      expect(await own.evaluate(readWith(reader, link)), link).toEqual([
        true,
        words.replace(/\s/g, ''),
      ]);
    }
  });
});

const READER = 'node_modules/text-fragments-polyfill/src/text-fragment-utils.js';

/** A script that reads the directive of a link with `reader`: whether the comment holds all words it marks, and these. */
function readWith(reader: string, link: string): string {
  return `(async () => {
    const file = new Blob([${JSON.stringify(reader)}], { type: 'text/javascript' });
    const reader = await import(URL.createObjectURL(file));
    const terms = reader.getFragmentDirectives(${JSON.stringify(new URL(link, 'http://x').hash)});
    const parsed = reader.parseFragmentDirectives(terms);
    const marks = reader.processFragmentDirectives(parsed).text.flat();
    const words = marks.map(({ textContent }) => textContent).join('').replace(/\\s/g, '');
    return [marks.every((mark) => mark.closest('.one-comment .body')), words];
  })()`;
}
