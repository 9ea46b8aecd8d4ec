import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  DESKTOP,
  eventually,
  fragment,
  OPENINGS,
  PHONE,
  shownText,
  siteBrowser,
  THREAD,
} from '../support/site-browser.ts';

const visit = siteBrowser();

/** The numbers of the comments that are not folded away. */
function shown(page: Page): Promise<number[]> {
  return page
    .locator('article.c')
    .evaluateAll((comments) =>
      comments.filter((c) => c.checkVisibility()).map((c) => Number(c.id.slice(1))),
    );
}

const branch = (page: Page, number: number) => page.locator(`#b${number} > details > summary`);

describe.each([
  { scripts: 'with scripts', javaScriptEnabled: true },
  { scripts: 'without scripts', javaScriptEnabled: false },
])('a branch, $scripts', (context) => {
  it('is open at first, and folds and unfolds by a click', async () => {
    const page = await visit(THREAD, { ...context, kept: true });
    expect((await shown(page)).length).toBe(21);
    expect(await shownText(branch(page, 3))).toBe('4 replies');
    await branch(page, 3).click();
    expect(await shownText(branch(page, 3))).toBe('Show 4 replies');
    expect(await shown(page)).not.toEqual(expect.arrayContaining([4]));
    expect((await shown(page)).length).toBe(17);
    await branch(page, 3).click();
    expect((await shown(page)).length).toBe(21);
  });

  it.each(['Enter', 'Space'])('folds and unfolds by the key %s', async (key) => {
    const page = await visit(THREAD, { ...context, kept: true });
    await branch(page, 3).press(key);
    expect((await shown(page)).length).toBe(17);
    await branch(page, 3).press(key);
    expect((await shown(page)).length).toBe(21);
  });
});

describe('the button that folds all', () => {
  const all = (page: Page) => page.getByRole('button', { name: /^(Fold|Open) all replies$/ });

  it('leaves the openings, and opens all again', async () => {
    const page = await visit(THREAD, { kept: true });
    await all(page).click();
    expect(await shown(page)).toEqual(OPENINGS);
    expect(await shownText(all(page))).toBe('Open all replies');
    await all(page).click();
    expect((await shown(page)).length).toBe(21);
    expect(await shownText(all(page))).toBe('Fold all replies');
  });

  it('does what it says after one branch was opened by hand', async () => {
    const page = await visit(THREAD, { kept: true });
    await all(page).click();
    await branch(page, 3).click();
    const says = await shownText(all(page));
    await all(page).click();
    expect((await shown(page)).length).toBe(says === 'Open all replies' ? 21 : OPENINGS.length);
  });

  it('does what it says after every branch was folded by hand', async () => {
    const page = await visit(THREAD, { kept: true });
    for (const summary of await page.locator('.openings > li > details > summary').all())
      await summary.click();
    const says = await shownText(all(page));
    await all(page).click();
    expect((await shown(page)).length).toBe(says === 'Open all replies' ? 21 : OPENINGS.length);
  });
});

describe.each([DESKTOP, PHONE])('the button “Next opening” at $width px', (viewport) => {
  const next = (page: Page) => page.getByRole('button', { name: 'Next opening' });

  it('leads from opening to opening to the last', async () => {
    const page = await visit(THREAD, { viewport, kept: true });
    const visited = [];
    for (const _ of OPENINGS) {
      await next(page).click();
      visited.push(await fragment(page));
    }
    expect(visited).toEqual(OPENINGS.map((number) => `#c${number}`));
    await next(page).click();
    expect(await fragment(page)).toBe('#c20');
  });

  it('leads from within a branch to the opening after it', async () => {
    const page = await visit(`${THREAD}#c5`, { viewport, kept: true });
    await next(page).click();
    expect(await fragment(page)).toBe('#c8');
    await eventually(() =>
      page.locator('#c8').evaluate((comment) => Math.round(comment.getBoundingClientRect().top)),
    ).toBe(32);
  });

  it('is in sight wherever the reader is, and large enough to touch', async () => {
    const page = await visit(`${THREAD}#c12`, { viewport, kept: true });
    const box = await next(page).boundingBox();
    if (!box) throw new Error('The button has no box.');
    expect(box.height).toBeGreaterThanOrEqual(viewport === PHONE ? 44 : 24);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
  });

  it('covers no link or button at the end of the page', async () => {
    const page = await visit(THREAD, { viewport, kept: true });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const covered = await page.locator('.foot :is(a, button):visible').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return control.contains(there) ? [] : [control.textContent?.trim()];
      }),
    );
    expect(covered).toEqual([]);
  });
});
